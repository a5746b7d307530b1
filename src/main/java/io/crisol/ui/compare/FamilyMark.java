package io.crisol.ui.compare;

import io.crisol.chart.FamilyLook;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;

/** A family's colour and shape, as in every chart. */
final class FamilyMark extends StackPane {
    FamilyMark(FamilyLook look) {
        getStyleClass().add("family-mark");
        Shape shape = shape(look);
        shape.getStyleClass()
                .addAll(
                        "family-shape",
                        "tone-" + look.tone().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        getChildren().add(shape);
        setMouseTransparent(true);
    }

    private static Shape shape(FamilyLook look) {
        return switch (look.shape()) {
            case CIRCLE -> new Circle(5);
            case SQUARE -> new Rectangle(9, 9);
            case TRIANGLE -> new Polygon(5.5, 0, 11, 10, 0, 10);
            case DIAMOND -> new Polygon(6, 0, 12, 6, 6, 12, 0, 6);
            case CROSS -> {
                SVGPath cross = new SVGPath();
                cross.setContent(
                        "M0,1.4 L1.4,0 L5,3.6 L8.6,0 L10,1.4 L6.4,5 L10,8.6 L8.6,10 L5,6.4 L1.4,10 L0,8.6 L3.6,5 Z");
                yield cross;
            }
        };
    }
}
