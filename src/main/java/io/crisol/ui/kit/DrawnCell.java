package io.crisol.ui.kit;

import io.crisol.figure.Palette;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A cell that draws; one canvas for each visible cell, reused while scrolling. */
final class DrawnCell<T> extends TableCell<T, T> {
    private final Function<T, ? extends CellDrawing> drawing;
    private final Picture picture = new Picture();
    private final Tooltip tooltip = new Tooltip();

    DrawnCell(Function<T, ? extends CellDrawing> drawing) {
        this.drawing = drawing;
        getStyleClass().add("drawn-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        picture.setMouseTransparent(true);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        picture.shown = empty || item == null ? null : drawing.apply(item);
        setGraphic(picture.shown == null ? null : picture);
        if (picture.shown != null) {
            setText(picture.shown.said());
            tooltip.setText(picture.shown.said());
        }
        setTooltip(picture.shown == null || picture.shown.said().isEmpty() ? null : tooltip);
        picture.requestLayout();
    }

    /** The cell's picture: fills the cell. */
    private final class Picture extends Drawn {
        private @Nullable CellDrawing shown;

        @Override
        void draw(CanvasSurface surface, Palette palette) {
            if (shown != null) {
                shown.draw(surface, palette);
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            return getTableColumn() == null ? 100 : getTableColumn().getWidth();
        }

        @Override
        protected double computePrefHeight(double width) {
            return Tables.ROW - 1;
        }
    }
}
