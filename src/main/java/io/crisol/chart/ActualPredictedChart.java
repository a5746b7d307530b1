package io.crisol.chart;

import io.crisol.evaluate.explain.Residuals;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.List;

/** Predicted numbers against the actual ones. */
public final class ActualPredictedChart {
    private ActualPredictedChart() {}

    /** @param target the column that is predicted, as the unit */
    public static Figure of(Residuals residuals, String target, Texts texts) {
        int rows = residuals.actual().length;
        double[] sizes =
                Arrays.stream(residuals.residual()).map(Math::abs).sorted().toArray();
        double median = sizes[rows / 2];
        double low = Math.min(least(residuals.actual()), least(residuals.predicted()));
        double high = Math.max(most(residuals.actual()), most(residuals.predicted()));
        Drawn drawn = Drawn.of(residuals.predicted(), residuals.actual());
        return new Figure(
                texts.say("chart_run.actual.title", RunWords.three(median, texts)),
                drawn.caption(rows, texts),
                Axis.Linear.of(texts.say("chart_run.actual.x", target)),
                Axis.Linear.of(texts.say("chart_run.actual.y", target)),
                List.of(
                        new Mark.Points("", Tone.DATA_1, Shape.CIRCLE, drawn.x(), drawn.y(), List.of(), List.of()),
                        new Mark.Line("", Tone.TEXT, true, false, new double[] {low, high}, new double[] {low, high})),
                List.of());
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(1);
    }
}
