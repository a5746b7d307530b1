package io.crisol.ui.kit;

import io.crisol.figure.Palette;

/** Shows a drawing anywhere on a page, in the colours of its theme. */
public final class PictureView extends Drawn {
    private CellDrawing drawing;

    /** A drawing of a preferred size; it fills the room it is given. */
    public PictureView(CellDrawing drawing, double width, double height) {
        this.drawing = drawing;
        setMinSize(0, height);
        setPrefSize(width, height);
        setAccessibleText(drawing.said());
    }

    /** Shows another drawing. */
    public void show(CellDrawing next) {
        drawing = next;
        setAccessibleText(next.said());
        requestLayout();
    }

    @Override
    void draw(CanvasSurface surface, Palette palette) {
        drawing.draw(surface, palette);
    }
}
