package io.crisol.ui.shell;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;

/** Crisol's mark: a crucible with an ember in it. */
final class Mark extends StackPane {
    Mark() {
        getStyleClass().add("mark");
        SVGPath vessel = new SVGPath();
        vessel.setContent("M4 7.6 H20 M5 7.6 L5.9 14.8 Q6.6 20.3 10.8 20.3 H13.2 Q17.4 20.3 18.1 14.8 L19 7.6");
        vessel.getStyleClass().add("mark-vessel");
        SVGPath ember = new SVGPath();
        ember.setContent(
                "M6.4 11.4 Q9.2 9.6 12 11.4 T17.6 11.4 L17.1 14.8 Q16.4 19.3 13.1 19.3 H10.9 Q7.6 19.3 6.9 14.8 Z");
        ember.getStyleClass().add("mark-ember");
        Circle spark = new Circle(11, 4.3, 1.2);
        Circle small = new Circle(14.2, 2.6, 0.8);
        spark.getStyleClass().add("mark-ember");
        small.getStyleClass().add("mark-ember");
        getChildren().add(new Group(ember, vessel, spark, small));
        setMinSize(24, 24);
        setPrefSize(24, 24);
        setMaxSize(24, 24);
    }
}
