package io.crisol.ui.problem;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * Parts side by side, all of the same width, fields with their controls on one line; those that are not managed leave
 * their room to the others.
 */
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
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = each(width);
        double deepest = deepest(each);
        return getManagedChildren().stream()
                .mapToDouble(p -> deepest - label(p, each) + p.prefHeight(each))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double each = each(getWidth());
        double deepest = deepest(each);
        double x = 0;
        for (Node part : getManagedChildren()) {
            part.resizeRelocate(snapPositionX(x), deepest - label(part, each), each, part.prefHeight(each));
            x += each + GAP;
        }
    }

    /** The height of the highest label: the controls below stand on one line, however the labels wrap. */
    private double deepest(double width) {
        return getManagedChildren().stream()
                .mapToDouble(p -> label(p, width))
                .max()
                .orElse(0);
    }

    private static double label(Node part, double width) {
        return part.lookup(".field-label") instanceof Label label ? label.prefHeight(width) : 0;
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
