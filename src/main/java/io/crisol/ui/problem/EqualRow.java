package io.crisol.ui.problem;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Parts side by side, all of the same width; those that are not managed leave their room to the others. */
final class EqualRow extends Pane {
    private static final double GAP = 16;

    EqualRow(Node... parts) {
        getChildren().addAll(parts);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> parts = getManagedChildren();
        return parts.stream().mapToDouble(p -> p.prefWidth(-1)).max().orElse(0) * parts.size() + gaps(parts);
    }

    @Override
    protected double computeMinHeight(double width) {
        return highest(width, p -> p.minHeight(each(width)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return highest(width, p -> p.prefHeight(each(width)));
    }

    @Override
    protected void layoutChildren() {
        double width = each(getWidth());
        double x = 0;
        for (Node part : getManagedChildren()) {
            part.resizeRelocate(snapPositionX(x), 0, width, part.prefHeight(width));
            x += width + GAP;
        }
    }

    private double highest(double width, ToDoubleFunction<Node> height) {
        return width < 0
                ? highest(prefWidth(-1), height)
                : getManagedChildren().stream().mapToDouble(height).max().orElse(0);
    }

    private double each(double width) {
        List<Node> parts = getManagedChildren();
        double whole = width < 0 ? prefWidth(-1) : width;
        return Math.max(0, Math.floor((whole - gaps(parts)) / Math.max(1, parts.size())));
    }

    private static double gaps(List<Node> parts) {
        return GAP * Math.max(0, parts.size() - 1);
    }
}
