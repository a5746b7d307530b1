package io.crisol.chart;

import io.crisol.evaluate.explain.Calibration;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.List;

/** What was predicted against what happened, by rising probability. */
public final class CalibrationChart {
    /** Up to this mean distance, probabilities can be taken at their word. */
    private static final double GOOD = 0.03;

    private CalibrationChart() {}

    public static Figure of(Calibration calibration, String positive, int rows, Texts texts) {
        List<Calibration.Bin> bins = calibration.bins();
        return new Figure(
                title(calibration, rows, texts),
                texts.say("chart_run.calibration.caption", bins.size(), RunWords.outOfFold(rows, texts)),
                Axis.Linear.of(texts.say("chart_run.calibration.x", positive), 0, 1),
                Axis.Linear.of(texts.say("chart_run.calibration.y", positive), 0, 1),
                List.of(
                        new Mark.Line("", Tone.MUTED, true, false, new double[] {0, 1}, new double[] {0, 1}),
                        new Mark.Intervals(
                                "",
                                Tone.DATA_1,
                                false,
                                bins.stream()
                                        .mapToDouble(Calibration.Bin::predicted)
                                        .toArray(),
                                bins.stream()
                                        .mapToDouble(b -> b.interval().low())
                                        .toArray(),
                                bins.stream()
                                        .mapToDouble(Calibration.Bin::observed)
                                        .toArray(),
                                bins.stream()
                                        .mapToDouble(b -> b.interval().high())
                                        .toArray())),
                List.of());
    }

    private static String title(Calibration calibration, int rows, Texts texts) {
        double bias = calibration.bins().stream()
                        .mapToDouble(b -> (b.predicted() - b.observed()) * b.rows())
                        .sum()
                / rows;
        String error = texts.numbers().significant(calibration.error() * 100, 2);
        if (calibration.error() <= GOOD) {
            return texts.say("chart_run.calibration.good", error);
        }
        return Math.abs(bias) > calibration.error() / 2
                ? texts.say(bias > 0 ? "chart_run.calibration.high" : "chart_run.calibration.low", error)
                : texts.say("chart_run.calibration.off", error);
    }
}
