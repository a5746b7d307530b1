package io.crisol.ui.kit;

import io.crisol.figure.Ink;
import io.crisol.figure.Palette;
import io.crisol.figure.Surface;
import io.crisol.figure.Tone;

/**
 * A score with its interval and the dots of its folds, on an axis shared by all rows, so that rows compare by eye.
 *
 * @param low lower bound of the interval; NaN for none
 * @param mean the score; NaN draws nothing
 * @param high upper bound
 * @param folds score of each fold; may be empty
 * @param axis bounds and reference shared by the column
 * @param tone colour of the row
 * @param said the same in words
 */
public record IntervalBar(double low, double mean, double high, double[] folds, Axis axis, Tone tone, String said)
        implements CellDrawing {
    /** What all rows of a column share; {@code reference} (the baseline) is drawn as a line, NaN for none. */
    public record Axis(double low, double high, double reference) {}

    @Override
    public void draw(Surface surface, Palette palette) {
        double middle = Math.floor(surface.height() / 2);
        surface.line(10, middle + 0.5, surface.width() - 10, middle + 0.5, palette.grid(), 1, false);
        if (Double.isFinite(axis.reference())) {
            double x = Math.floor(x(axis.reference(), surface)) + 0.5;
            surface.line(x, 2, x, surface.height() - 2, palette.axis(), 1, true);
        }
        if (!Double.isFinite(mean)) {
            return;
        }
        Ink ink = palette.of(tone);
        if (Double.isFinite(low) && Double.isFinite(high)) {
            double from = x(low, surface);
            surface.fillRect(from, middle - 3, Math.max(1, x(high, surface) - from), 7, ink.withAlpha(0.28));
        }
        for (double fold : folds) {
            if (Double.isFinite(fold)) {
                surface.fillCircle(x(fold, surface), middle + 0.5, 2, ink.withAlpha(0.75));
            }
        }
        double at = x(mean, surface);
        surface.fillRect(at - 1.25, middle - 7, 2.5, 15, ink);
    }

    private double x(double value, Surface surface) {
        double share = (value - axis.low()) / (axis.high() - axis.low());
        return 10 + Math.clamp(share, 0, 1) * (surface.width() - 20);
    }
}
