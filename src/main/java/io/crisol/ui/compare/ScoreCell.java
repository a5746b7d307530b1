package io.crisol.ui.compare;

import io.crisol.figure.Ink;
import io.crisol.figure.Palette;
import io.crisol.figure.Surface;
import io.crisol.figure.TextStyle;
import io.crisol.figure.Tone;
import io.crisol.ui.kit.CellDrawing;
import io.crisol.ui.kit.IntervalBar;

/**
 * A run's score on the axis of its leaderboard: interval, fold dots and mean over the baseline's line. Where it runs, the
 * dots of the folds so far; where it failed, the reason. What lies beyond the axis is an arrow at its edge.
 *
 * @param bar interval, dots and axis
 * @param settled whether all folds are done
 * @param reason why there is no score; "" where there is one
 */
record ScoreCell(IntervalBar bar, boolean settled, String reason) implements CellDrawing {
    private static final double EDGE = 12;

    @Override
    public String said() {
        return bar.said();
    }

    @Override
    public void draw(Surface surface, Palette palette) {
        double middle = Math.floor(surface.height() / 2) + 0.5;
        if (!reason.isEmpty()) {
            String text = fitted(surface, reason, surface.width() - 16);
            surface.text(text, 8, middle + 4, TextStyle.Anchor.START, new TextStyle(12, false, palette.of(Tone.BAD)));
            return;
        }
        surface.line(EDGE, middle, surface.width() - EDGE, middle, palette.grid(), 1, false);
        baseline(surface, palette);
        Ink ink = palette.of(bar.tone());
        if (settled && Double.isFinite(bar.low()) && Double.isFinite(bar.high())) {
            double from = x(bar.low(), surface);
            surface.fillRect(from, middle - 3.5, Math.max(1, x(bar.high(), surface) - from), 7, ink.withAlpha(0.28));
        }
        for (double fold : bar.folds()) {
            if (Double.isFinite(fold) && !beyond(fold)) {
                surface.fillCircle(x(fold, surface), middle, 2, ink.withAlpha(0.75));
            }
        }
        mean(surface, middle, ink);
    }

    private void mean(Surface surface, double middle, Ink ink) {
        if (!Double.isFinite(bar.mean())) {
            return;
        }
        if (beyond(bar.mean())) {
            boolean left = bar.mean() < bar.axis().low();
            double tip = left ? 3 : surface.width() - 3;
            double base = left ? 9 : surface.width() - 9;
            surface.fillPolygon(new double[] {tip, base, base}, new double[] {middle, middle - 4.5, middle + 4.5}, ink);
        } else if (settled) {
            surface.fillRect(x(bar.mean(), surface) - 1.25, middle - 7.5, 2.5, 15, ink);
        }
    }

    private void baseline(Surface surface, Palette palette) {
        double reference = bar.axis().reference();
        if (Double.isFinite(reference) && !beyond(reference)) {
            double x = Math.floor(x(reference, surface)) + 0.5;
            surface.line(x, 2, x, surface.height() - 2, palette.axis(), 1, true);
        }
    }

    private boolean beyond(double value) {
        return value < bar.axis().low() || value > bar.axis().high();
    }

    private double x(double value, Surface surface) {
        double share =
                (value - bar.axis().low()) / (bar.axis().high() - bar.axis().low());
        return EDGE + Math.clamp(share, 0, 1) * (surface.width() - 2 * EDGE);
    }

    private static String fitted(Surface surface, String text, double room) {
        if (surface.textWidth(text, 12, false) <= room) {
            return text;
        }
        int length = text.length();
        while (length > 1 && surface.textWidth(text.substring(0, length) + "…", 12, false) > room) {
            length--;
        }
        return text.substring(0, length).stripTrailing() + "…";
    }
}
