package io.crisol.ui.shell;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/** Crisol's mark: a crucible with an ember in it. */
final class Mark extends StackPane {
    Mark() {
        getStyleClass().add("mark");
        SVGPath vessel = new SVGPath();
        vessel.setContent("M3 5.5 H21 M5 5.5 L7.4 17.2 Q8 20.5 11 20.5 H13 Q16 20.5 16.6 17.2 L19 5.5");
        vessel.getStyleClass().add("mark-vessel");
        SVGPath ember = new SVGPath();
        ember.setContent("M7.3 11.5 Q9.6 9.8 12 11.5 T16.7 11.5 L15.4 17 Q15 18.8 13 18.8 H11 Q9 18.8 8.6 17 Z");
        ember.getStyleClass().add("mark-ember");
        getChildren().addAll(new javafx.scene.Group(ember, vessel));
        setMinSize(24, 24);
        setPrefSize(24, 24);
        setMaxSize(24, 24);
    }
}
