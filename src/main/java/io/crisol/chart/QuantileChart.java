package io.crisol.chart;

import io.crisol.evaluate.explain.Residuals;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;

/** Residuals against the normal distribution. */
public final class QuantileChart {
    /** A tail that reaches so much farther than a normal one is heavy. */
    private static final double HEAVY = 1.2;

    private QuantileChart() {}

    public static Figure of(Residuals residuals, Texts texts) {
        Residuals.NormalQuantiles q = residuals.normalQuantiles();
        double reach = Math.abs(q.theoretical()[0]);
        return new Figure(
                title(q, texts),
                RunWords.outOfFold(residuals.actual().length, texts),
                Axis.Linear.of(texts.say("chart_run.qq.x")),
                Axis.Linear.of(texts.say("chart_run.qq.y")),
                List.of(
                        new Mark.Line(
                                "", Tone.TEXT, true, false, new double[] {-reach, reach}, new double[] {-reach, reach}),
                        new Mark.Points(
                                "", Tone.DATA_1, Shape.CIRCLE, q.theoretical(), q.sample(), List.of(), List.of())),
                List.of());
    }

    private static String title(Residuals.NormalQuantiles q, Texts texts) {
        int last = q.sample().length - 1;
        int tail = Math.max(1, last / 200);
        double low = q.sample()[tail] / q.theoretical()[tail];
        double high = q.sample()[last - tail] / q.theoretical()[last - tail];
        boolean heavyLow = low > HEAVY;
        boolean heavyHigh = high > HEAVY;
        if (heavyLow && heavyHigh) {
            return texts.say("chart_run.qq.both");
        }
        if (heavyHigh) {
            return texts.say("chart_run.qq.high");
        }
        return heavyLow ? texts.say("chart_run.qq.low") : texts.say("chart_run.qq.normal");
    }
}
