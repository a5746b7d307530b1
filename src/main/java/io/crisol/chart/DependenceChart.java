package io.crisol.chart;

import io.crisol.evaluate.explain.Dependence;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How predictions change with one column: the mean over the rows, and single rows behind it. */
public final class DependenceChart {
    private static final int SINGLE_ROWS = 30;

    private DependenceChart() {}

    /**
     * @param result what is predicted, for the axis: a probability of a class, or the target
     * @param singleRows whether to draw single rows
     */
    public static Figure of(Dependence found, String result, boolean singleRows, Texts texts) {
        boolean levels = !found.levels().isEmpty();
        double[] at = levels
                ? IntStream.range(0, found.levels().size()).mapToDouble(i -> i).toArray()
                : found.numbers();
        List<Mark> marks = new ArrayList<>();
        int drawn = singleRows ? Math.min(SINGLE_ROWS, found.rows().length) : 0;
        for (int row = 0; row < drawn; row++) {
            marks.add(new Mark.Line("", Tone.FAINT, false, false, at, found.rows()[row]));
        }
        if (!levels) {
            marks.add(new Mark.Line("", Tone.DATA_1, false, false, at, found.mean()));
        }
        List<String> hovers = IntStream.range(0, at.length)
                .mapToObj(i -> texts.say(
                        "chart_run.dependence.hover",
                        levels ? found.levels().get(i) : RunWords.three(at[i], texts),
                        RunWords.three(found.mean()[i], texts),
                        RunWords.percent(found.shares()[i], texts)))
                .toList();
        marks.add(new Mark.Points("", Tone.DATA_1, Shape.CIRCLE, at, found.mean(), hovers, List.of()));
        return new Figure(
                title(found, texts),
                texts.say(
                        drawn > 0 ? "chart_run.dependence.caption_rows" : "chart_run.dependence.caption",
                        found.rows().length,
                        drawn),
                levels ? new Axis.Categories(found.column(), found.levels()) : Axis.Linear.of(found.column()),
                Axis.Linear.of(result),
                marks,
                List.of());
    }

    private static String title(Dependence found, Texts texts) {
        double[] mean = found.mean();
        int least = 0;
        int most = 0;
        for (int i = 0; i < mean.length; i++) {
            least = mean[i] < mean[least] ? i : least;
            most = mean[i] > mean[most] ? i : most;
        }
        if (mean[most] == mean[least]) {
            return texts.say("chart_run.dependence.flat", found.column());
        }
        return texts.say(
                "chart_run.dependence.title",
                found.column(),
                RunWords.three(mean[least], texts),
                value(found, least, texts),
                RunWords.three(mean[most], texts),
                value(found, most, texts));
    }

    private static String value(Dependence found, int at, Texts texts) {
        return found.levels().isEmpty()
                ? RunWords.three(found.numbers()[at], texts)
                : found.levels().get(at);
    }
}
