package io.crisol.ui.data;

import io.crisol.ui.kit.StatTile;
import java.util.List;
import javafx.scene.layout.Region;

/** Tiles of equal width: all in a row or, where that would be too narrow, in two rows. */
final class TileRow extends Region {
    private static final double GAP = 8;
    private static final double NARROWEST = 100;

    TileRow() {
        getStyleClass().add("data-tiles");
    }

    void show(List<StatTile> tiles) {
        getChildren().setAll(tiles);
    }

    private int columns(double width) {
        int count = Math.max(1, getChildren().size());
        return (width - GAP * (count - 1)) / count >= NARROWEST ? count : (count + 1) / 2;
    }

    private double tileWidth(double width) {
        int columns = columns(width);
        return Math.floor((width - GAP * (columns - 1)) / columns);
    }

    private double tileHeight(double width) {
        double tile = tileWidth(width);
        return getManagedChildren().stream()
                .mapToDouble(t -> Math.ceil(t.prefHeight(tile)))
                .max()
                .orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 3 * NARROWEST + 2 * GAP;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 6 * NARROWEST + 5 * GAP;
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double of = width < 0 ? Math.max(getWidth(), computePrefWidth(-1)) : width;
        int rows = (getChildren().size() + columns(of) - 1) / columns(of);
        return rows == 0 ? 0 : rows * tileHeight(of) + (rows - 1) * GAP;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double height = tileHeight(getWidth());
        int columns = columns(getWidth());
        for (int i = 0; i < getManagedChildren().size(); i++) {
            double from = Math.round(i % columns * (getWidth() + GAP) / columns);
            double to = Math.round((i % columns + 1) * (getWidth() + GAP) / columns) - GAP;
            layoutInArea(
                    getManagedChildren().get(i),
                    from,
                    i / columns * (height + GAP),
                    to - from,
                    height,
                    0,
                    javafx.geometry.HPos.LEFT,
                    javafx.geometry.VPos.TOP);
        }
    }
}
