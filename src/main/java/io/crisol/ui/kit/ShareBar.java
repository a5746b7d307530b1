package io.crisol.ui.kit;

import io.crisol.figure.Ink;
import io.crisol.figure.Palette;
import io.crisol.figure.Surface;
import io.crisol.figure.TextStyle;
import io.crisol.figure.Tone;

/**
 * A share as a bar with its number: missing cells, importance, coverage.
 *
 * @param share 0 to 1
 * @param text the number, as in "17 %"
 * @param tone colour of the bar
 * @param said the same in words
 */
public record ShareBar(double share, String text, Tone tone, String said) implements CellDrawing {
    private static final double TEXT_ROOM = 44;

    @Override
    public void draw(Surface surface, Palette palette) {
        boolean none = !(share > 0);
        Ink ink = none ? palette.muted() : palette.text();
        surface.text(
                text, TEXT_ROOM + 4, surface.height() / 2 + 4.5, TextStyle.Anchor.END, new TextStyle(13, false, ink));
        double from = TEXT_ROOM + 12;
        double room = surface.width() - from - 10;
        if (room < 8) {
            return;
        }
        double y = surface.height() / 2 - 3;
        surface.fillRect(from, y, room, 6, palette.grid());
        if (!none) {
            surface.fillRect(from, y, Math.max(2, room * Math.min(1, share)), 6, palette.of(tone));
        }
    }
}
