package io.crisol.ui.recipe;

import io.crisol.figure.Palette;
import io.crisol.figure.Surface;
import io.crisol.figure.Tone;
import io.crisol.ui.kit.CellDrawing;
import java.util.Arrays;

/**
 * A distribution before (outline) and after (bars) in little room.
 *
 * @param most the count that fills the height: shared by all that stand beside each other
 */
record MiniChange(int[] before, int[] after, int most, String said) implements CellDrawing {
    private static final double WIDEST = 32;

    /** The highest bin of some distributions. */
    static int most(int[]... counts) {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(1);
    }

    @Override
    public void draw(Surface surface, Palette palette) {
        int bins = after.length;
        double left = 1;
        double step = Math.min(WIDEST, (surface.width() - 2 * left) / Math.max(1, bins));
        double floor = surface.height() - 2;
        double high = floor - 4;
        for (int i = 0; i < bins; i++) {
            double h = high * after[i] / Math.max(1, most);
            surface.fillRect(
                    left + i * step,
                    floor - h,
                    Math.max(1, step - 1),
                    h,
                    palette.of(Tone.DATA_1).withAlpha(0.75));
        }
        double[] x = new double[2 * bins];
        double[] y = new double[2 * bins];
        for (int i = 0; i < bins; i++) {
            double h = high * before[i] / Math.max(1, most);
            x[2 * i] = left + i * step;
            x[2 * i + 1] = left + (i + 1) * step;
            y[2 * i] = floor - h;
            y[2 * i + 1] = floor - h;
        }
        if (bins > 0) {
            surface.polyline(x, y, palette.text(), 1.25, false);
        }
        surface.line(left, floor + 0.5, surface.width() - left, floor + 0.5, palette.axis(), 1, false);
    }
}
