package io.crisol.ui.recipe;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;

/** Two panes: side by side where there is room, else the first above the second, so that both keep a width to work in. */
final class SidePanes extends Region {
    private static final double SIDE = 288;
    private static final double GAP = 24;
    /** Below this width the second pane would be a slit. */
    private static final double LEAST = 640;

    private static final double LEAST_ABOVE = 200;
    private static final double SHARE_ABOVE = 0.46;

    private final Region first;
    private final Region second;
    private final ReadOnlyBooleanWrapper stacked = new ReadOnlyBooleanWrapper(this, "stacked", false);

    SidePanes(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
        setMinWidth(0);
        widthProperty().addListener((o, was, is) -> stacked.set(is.doubleValue() < LEAST));
    }

    /** Whether the first pane stands above the second. */
    ReadOnlyBooleanProperty stackedProperty() {
        return stacked.getReadOnlyProperty();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 320;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 480;
    }

    @Override
    protected double computePrefWidth(double height) {
        return SIDE + GAP + LEAST;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width >= LEAST) {
            place(first, 0, 0, SIDE, height);
            place(second, SIDE + GAP, 0, width - SIDE - GAP, height);
        } else {
            double above = Math.max(LEAST_ABOVE, Math.rint(height * SHARE_ABOVE));
            place(first, 0, 0, width, above);
            place(second, 0, above + GAP / 2, width, height - above - GAP / 2);
        }
    }

    private static void place(Region pane, double x, double y, double width, double height) {
        pane.resizeRelocate(x, y, width, height);
    }
}
