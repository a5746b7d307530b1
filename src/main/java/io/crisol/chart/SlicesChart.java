package io.crisol.chart;

import io.crisol.evaluate.explain.Slices;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The metric in parts of the rows, the worst on top, with intervals and the score of all rows as a line. */
public final class SlicesChart {
    /** More parts are left to the table. */
    public static final int MOST = 18;

    private SlicesChart() {}

    /**
     * @param slices worst first
     * @param whole score of all rows
     */
    public static Figure of(List<Slices.Slice> slices, double whole, String metric, int rows, Texts texts) {
        List<Slices.Slice> shown = slices.stream()
                .filter(s -> s.interval().isPresent())
                .limit(MOST)
                .toList();
        List<String> names = shown.stream()
                .map(s -> texts.say("chart_run.slices.name", s.column(), texts.say(s.part())))
                .toList();
        String said = texts.say("metric." + metric);
        List<Mark> marks = new ArrayList<>();
        marks.add(intervals(shown, false, "", Tone.DATA_1));
        marks.add(intervals(shown, true, texts.say("chart_run.slices.worse"), Tone.BAD));
        Slices.Slice worst = shown.getFirst();
        return new Figure(
                worst.worse()
                        ? texts.say(
                                "chart_run.slices.title",
                                names.getFirst(),
                                said,
                                RunWords.three(worst.score(), texts),
                                RunWords.three(whole, texts))
                        : texts.say("chart_run.slices.none"),
                texts.say("chart_run.slices.caption", shown.size(), slices.size(), RunWords.outOfFold(rows, texts)),
                Axis.Linear.of(said),
                new Axis.Categories("", names),
                marks,
                List.of(new Reference(texts.say("chart_run.slices.whole"), false, whole, Tone.MUTED)));
    }

    private static Mark intervals(List<Slices.Slice> shown, boolean worse, String name, Tone tone) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Slices.Slice slice = shown.get(i);
            if (slice.worse() == worse) {
                Interval interval = slice.interval().orElseThrow();
                points.add(new double[] {i, interval.low(), slice.score(), interval.high()});
            }
        }
        return new Mark.Intervals(
                name, tone, true, column(points, 0), column(points, 1), column(points, 2), column(points, 3));
    }

    private static double[] column(List<double[]> points, int at) {
        return points.stream().mapToDouble(p -> p[at]).toArray();
    }
}
