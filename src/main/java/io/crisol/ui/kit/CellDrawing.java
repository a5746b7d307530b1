package io.crisol.ui.kit;

import io.crisol.figure.Palette;
import io.crisol.figure.Surface;

/** What is drawn in a cell of a dense table. */
public interface CellDrawing {
    /** Draws over the whole surface, which is as large as the cell. */
    void draw(Surface surface, Palette palette);

    /** The same in words, for tooltip and screen reader. */
    String said();
}
