package io.crisol.ui.kit;

import io.crisol.figure.Tone;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** A colour and shape as points have them in charts, 12 pixels wide: beside a name it takes the place of a legend. */
public final class ShapeMark extends StackPane {
    public ShapeMark(Tone tone, io.crisol.figure.Shape form) {
        getStyleClass().add("shape-mark");
        Shape shape = shape(form);
        shape.getStyleClass().add("tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getChildren().add(shape);
        setMouseTransparent(true);
    }

    private static Shape shape(io.crisol.figure.Shape form) {
        return switch (form) {
            case CIRCLE -> new Circle(4.5);
            case SQUARE -> new Rectangle(8, 8);
            case TRIANGLE -> new Polygon(5.2, 0, 10.4, 9.2, 0, 9.2);
            case DIAMOND -> new Polygon(5.6, 0, 11.2, 5.6, 5.6, 11.2, 0, 5.6);
            case CROSS -> {
                SVGPath cross = new SVGPath();
                cross.setContent(
                        "M0,1.4 L1.4,0 L4.5,3.1 L7.6,0 L9,1.4 L5.9,4.5 L9,7.6 L7.6,9 L4.5,5.9 L1.4,9 L0,7.6 L3.1,4.5"
                                + " Z");
                yield cross;
            }
        };
    }
}
