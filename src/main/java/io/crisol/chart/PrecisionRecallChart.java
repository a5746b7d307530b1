package io.crisol.chart;

import io.crisol.evaluate.explain.PrecisionRecall;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;

/** How many alarms are right, against how many positive rows are found. */
public final class PrecisionRecallChart {
    private PrecisionRecallChart() {}

    /**
     * @param threshold probability from which a row is decided positive
     * @param positive name of the positive class
     */
    public static Figure of(PrecisionRecall curve, double threshold, String positive, int rows, Texts texts) {
        int at = 0;
        for (int i = 0; i < curve.threshold().length; i++) {
            if (curve.threshold()[i] >= threshold) {
                at = i;
            }
        }
        double recall = curve.recall()[at];
        double precision = curve.precision()[at];
        return new Figure(
                texts.say(
                        "chart_run.pr.title",
                        RunWords.percent(recall, texts),
                        positive,
                        RunWords.percent(precision, texts)),
                RunWords.outOfFold(rows, texts),
                Axis.Linear.of(texts.say("chart_run.pr.x", positive), 0, 1),
                Axis.Linear.of(texts.say("chart_run.pr.y"), 0, 1),
                List.of(
                        new Mark.Line("", Tone.DATA_1, false, false, curve.recall(), curve.precision()),
                        new Mark.Points(
                                "",
                                Tone.ACCENT,
                                Shape.CIRCLE,
                                new double[] {recall},
                                new double[] {precision},
                                List.of(texts.say(
                                        "chart_run.pr.point",
                                        RunWords.threshold(threshold, texts),
                                        RunWords.percent(recall, texts),
                                        RunWords.percent(precision, texts))),
                                List.of())),
                List.of(new Reference(
                        texts.say("chart_run.pr.share", RunWords.percent(curve.share(), texts)),
                        true,
                        curve.share(),
                        Tone.MUTED)));
    }
}
