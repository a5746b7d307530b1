package io.crisol.chart;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.Metric;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Two runs fold by fold: their scores on the same rows, joined. */
public final class PairedFoldsChart {
    private PairedFoldsChart() {}

    /**
     * Draws two runs with the same folds.
     *
     * @param first scores of the first by fold
     * @param second scores of the second, of the same folds in the same order
     * @param firstName what the first is called
     * @param secondName what the second is called
     */
    public static Figure of(
            Metric metric,
            List<FoldScore> first,
            List<FoldScore> second,
            String firstName,
            String secondName,
            Texts texts) {
        int count = first.size();
        double[] x = new double[count];
        double[] a = new double[count];
        double[] b = new double[count];
        List<String> folds = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int better = 0;
        int worse = 0;
        for (int i = 0; i < count; i++) {
            x[i] = i;
            a[i] = score(first.get(i), metric);
            b[i] = score(second.get(i), metric);
            folds.add(texts.numbers().count(first.get(i).fold() + 1));
            boolean wins = metric.better(a[i], b[i]);
            boolean loses = metric.better(b[i], a[i]);
            better += wins ? 1 : 0;
            worse += loses ? 1 : 0;
            Tone tone = wins ? PairTones.FIRST : loses ? PairTones.SECOND : Tone.MUTED;
            marks.add(new Mark.Line("", tone, false, false, new double[] {i, i}, new double[] {a[i], b[i]}));
        }
        marks.add(points(firstName, PairTones.FIRST, Shape.CIRCLE, x, a));
        marks.add(points(secondName, PairTones.SECOND, Shape.DIAMOND, x, b));
        return new Figure(
                texts.say("chart_history.folds.title", better, worse, count),
                "",
                new Axis.Categories(texts.say("chart_history.fold"), folds),
                Axis.Linear.of(texts.say("metric." + metric.name())),
                marks,
                List.of());
    }

    private static Mark points(String name, Tone tone, Shape shape, double[] x, double[] y) {
        return new Mark.Points(name, tone, shape, x, y, List.of(), List.of());
    }

    private static double score(FoldScore fold, Metric metric) {
        return fold.scores().getOrDefault(metric.name(), Double.NaN);
    }
}
