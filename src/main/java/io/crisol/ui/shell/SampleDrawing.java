package io.crisol.ui.shell;

import io.crisol.ui.kit.Icon;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The sign on a sample's card: what kind of question it is. */
final class SampleDrawing extends StackPane {
    SampleDrawing(HomeViewModel.SampleCard.Kind kind) {
        getStyleClass().add("sample-sign");
        FontIcon icon = (switch (kind) {
                    case BINARY -> Icon.FLAG;
                    case REGRESSION -> Icon.CHART;
                    case NOT_ML -> Icon.CANCELLED;
                })
                .node("accent-text");
        getChildren().add(icon);
        setMinSize(36, 36);
        setPrefSize(36, 36);
        setMaxSize(36, 36);
    }
}
