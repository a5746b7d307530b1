package io.crisol.chart;

import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.evaluate.statistic.Posterior;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is believed of the difference between two runs: its density, cut where it begins to matter, over the folds. */
public final class PosteriorChart {
    private static final int STEPS = 241;
    private static final double SHOWN = 0.998;

    private PosteriorChart() {}

    /**
     * Draws the belief.
     *
     * @param comparison a comparison with a posterior whose differences vary
     * @param title the finding
     * @param metric what the metric is called
     */
    public static Figure of(Comparison comparison, Posterior posterior, String title, String metric, Texts texts) {
        Interval wide = posterior.interval(SHOWN);
        double rope = posterior.rope();
        double low = Math.min(wide.low(), -1.2 * rope);
        double high = Math.max(wide.high(), 1.2 * rope);
        double peak = posterior.density(posterior.differences().mean());
        List<Mark> marks = new ArrayList<>();
        marks.add(part(texts.say("chart_history.difference.second"), PairTones.SECOND, low, -rope, posterior, peak));
        marks.add(part(texts.say("chart_history.difference.equal"), Tone.MUTED, -rope, rope, posterior, peak));
        marks.add(part(texts.say("chart_history.difference.first"), PairTones.FIRST, rope, high, posterior, peak));
        marks.add(curve(low, high, posterior, peak));
        marks.add(limit(-rope));
        marks.add(limit(rope));
        marks.add(folds(comparison, texts));
        return new Figure(
                title,
                texts.say("chart_history.difference.caption"),
                Axis.Linear.of(texts.say("chart_history.difference.axis", metric), low, high),
                Axis.Linear.of(texts.say("chart_history.difference.belief"), 0, 1.06),
                marks,
                List.of());
    }

    private static Mark part(String name, Tone tone, double from, double to, Posterior posterior, double peak) {
        double[] x = grid(from, Math.max(from, to));
        double[] zero = new double[STEPS];
        return new Mark.Band(name, tone, x, zero, heights(x, posterior, peak));
    }

    private static Mark curve(double low, double high, Posterior posterior, double peak) {
        double[] x = grid(low, high);
        return new Mark.Line("", Tone.TEXT, false, false, x, heights(x, posterior, peak));
    }

    private static Mark limit(double at) {
        return new Mark.Line("", Tone.MUTED, true, false, new double[] {at, at}, new double[] {0, 1});
    }

    private static Mark folds(Comparison comparison, Texts texts) {
        double[] x = comparison.differences();
        return new Mark.Points(
                texts.say("chart_history.difference.folds"),
                Tone.TEXT,
                Shape.CIRCLE,
                x,
                new double[x.length],
                List.of(),
                List.of());
    }

    private static double[] grid(double from, double to) {
        double[] x = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            x[i] = from + (to - from) * i / (STEPS - 1);
        }
        return x;
    }

    private static double[] heights(double[] x, Posterior posterior, double peak) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = posterior.density(x[i]) / peak;
        }
        return y;
    }
}
