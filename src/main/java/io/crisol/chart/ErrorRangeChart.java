package io.crisol.chart;

import io.crisol.evaluate.explain.ErrorByRange;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.Comparator;
import java.util.List;

/** The mean error in each range of the predicted number. */
public final class ErrorRangeChart {
    private ErrorRangeChart() {}

    public static Figure of(ErrorByRange byPredicted, String target, int rows, Texts texts) {
        List<ErrorByRange.Range> ranges = byPredicted.ranges();
        double[] at = ranges.stream().mapToDouble(r -> (r.low() + r.high()) / 2).toArray();
        double[] error =
                ranges.stream().mapToDouble(ErrorByRange.Range::meanAbsolute).toArray();
        List<String> hovers = ranges.stream()
                .map(range -> texts.say(
                        "chart_run.range.hover",
                        RunWords.three(range.low(), texts),
                        RunWords.three(range.high(), texts),
                        RunWords.three(range.meanAbsolute(), texts),
                        range.rows(),
                        RunWords.three(range.mean(), texts)))
                .toList();
        ErrorByRange.Range worst = ranges.stream()
                .max(Comparator.comparingDouble(ErrorByRange.Range::meanAbsolute))
                .orElseThrow();
        return new Figure(
                texts.say(
                        "chart_run.range.title",
                        RunWords.three(worst.low(), texts),
                        RunWords.three(worst.high(), texts),
                        RunWords.three(worst.meanAbsolute(), texts)),
                texts.say("chart_run.range.caption", ranges.size(), RunWords.outOfFold(rows, texts)),
                Axis.Linear.of(texts.say("chart_run.range.x", target)),
                Axis.Linear.of(texts.say("chart_run.range.y", target), 0, Double.NaN),
                List.of(
                        new Mark.Line("", Tone.DATA_1, false, false, at, error),
                        new Mark.Points("", Tone.DATA_1, Shape.CIRCLE, at, error, hovers, List.of())),
                List.of());
    }
}
