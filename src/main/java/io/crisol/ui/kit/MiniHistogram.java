package io.crisol.ui.kit;

import io.crisol.figure.Palette;
import io.crisol.figure.Surface;
import io.crisol.figure.Tone;

/**
 * A histogram as high as a row.
 *
 * @param counts one for each bin, from left to right
 * @param marked the part of each bin that has the target value, or an empty array
 * @param said the same in words
 */
public record MiniHistogram(double[] counts, double[] marked, String said) implements CellDrawing {
    @Override
    public void draw(Surface surface, Palette palette) {
        double most = 0;
        for (double count : counts) {
            most = Math.max(most, count);
        }
        double room = surface.width() - 20;
        double step = Math.min(room / Math.max(1, counts.length), 14);
        double high = surface.height() - 8;
        for (int i = 0; i < counts.length && most > 0; i++) {
            double x = 10 + i * step;
            double wide = Math.max(1, step - 1);
            double h = counts[i] == 0 ? 0 : Math.max(1, counts[i] / most * high);
            surface.fillRect(
                    x, 4 + high - h, wide, h, palette.of(Tone.DATA_1).withAlpha(marked.length > 0 ? 0.45 : 0.8));
            if (i < marked.length && marked[i] > 0) {
                double part = Math.max(1, marked[i] / most * high);
                surface.fillRect(x, 4 + high - part, wide, part, palette.of(Tone.DATA_2));
            }
        }
        surface.line(10, 4.5 + high, 10 + step * counts.length, 4.5 + high, palette.axis(), 1, false);
    }
}
