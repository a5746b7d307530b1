package io.crisol.chart;

import io.crisol.evaluate.explain.RocCurve;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;

/** How many positive rows are found at which price in false alarms, with the point of the threshold in use. */
public final class RocChart {
    private RocChart() {}

    /**
     * @param threshold probability from which a row is decided positive
     * @param positive name of the positive class
     */
    public static Figure of(RocCurve roc, double threshold, String positive, int rows, Texts texts) {
        int at = 0;
        for (int i = 0; i < roc.threshold().length; i++) {
            if (roc.threshold()[i] >= threshold) {
                at = i;
            }
        }
        double x = roc.falsePositiveRate()[at];
        double y = roc.truePositiveRate()[at];
        return new Figure(
                texts.say("chart_run.roc.title", positive, RunWords.percent(roc.area(), texts)),
                texts.say("chart_run.roc.caption", RunWords.three(roc.area(), texts), RunWords.outOfFold(rows, texts)),
                Axis.Linear.of(texts.say("chart_run.roc.x"), 0, 1),
                Axis.Linear.of(texts.say("chart_run.roc.y", positive), 0, 1),
                List.of(
                        new Mark.Line("", Tone.MUTED, true, false, new double[] {0, 1}, new double[] {0, 1}),
                        new Mark.Line("", Tone.DATA_1, false, false, roc.falsePositiveRate(), roc.truePositiveRate()),
                        new Mark.Points(
                                "",
                                Tone.ACCENT,
                                Shape.CIRCLE,
                                new double[] {x},
                                new double[] {y},
                                List.of(texts.say(
                                        "chart_run.roc.point",
                                        RunWords.threshold(threshold, texts),
                                        RunWords.percent(y, texts),
                                        RunWords.percent(x, texts))),
                                List.of())),
                List.of());
    }
}
