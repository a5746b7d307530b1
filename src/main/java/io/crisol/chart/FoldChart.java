package io.crisol.chart;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.Metric;
import io.crisol.experiment.Run;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run's score on each fold, beside those of another run and the baseline on the same folds. */
public final class FoldChart {
    private FoldChart() {}

    /**
     * @param other another run to see it beside, such as the best one
     * @param among all runs of the comparison
     */
    public static Figure of(
            Run run, Optional<Run> other, List<Run> among, Metric metric, List<ModelFamily> families, Texts texts) {
        List<Mark> marks = new ArrayList<>();
        List<String> folds = run.folds().stream()
                .map(f -> texts.say("chart_run.fold.name", f.fold() + 1))
                .toList();
        other.ifPresent(o -> marks.add(line(o, among, metric, families, texts, true)));
        marks.add(line(run, among, metric, families, texts, false));
        double[] scores = scores(run, metric);
        double low =
                java.util.Arrays.stream(scores).filter(Double::isFinite).min().orElse(Double.NaN);
        double high =
                java.util.Arrays.stream(scores).filter(Double::isFinite).max().orElse(Double.NaN);
        String name = texts.say("metric." + metric.name());
        return new Figure(
                texts.say("chart_run.fold.title", name, RunWords.three(low, texts), RunWords.three(high, texts)),
                texts.say("chart_run.fold.caption"),
                new Axis.Categories("", folds),
                Axis.Linear.of(name),
                marks,
                List.of());
    }

    private static Mark line(
            Run run, List<Run> among, Metric metric, List<ModelFamily> families, Texts texts, boolean beside) {
        double[] scores = scores(run, metric);
        double[] at = new double[scores.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = i;
        }
        FamilyLook look = FamilyLook.of(run.family(), families);
        return new Mark.Line(
                texts.say(RunTitle.of(run, among).whole()),
                look.tone() == Tone.MUTED ? Tone.DATA_8 : look.tone(),
                beside,
                false,
                at,
                scores);
    }

    private static double[] scores(Run run, Metric metric) {
        return run.folds().stream()
                .mapToDouble((FoldScore f) -> f.scores().getOrDefault(metric.name(), Double.NaN))
                .toArray();
    }
}
