package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.experiment.Run;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every run's mean with its interval, best on top, over the line that the baseline draws. Runs that are not finished yet
 * show the folds so far.
 */
public final class LeaderboardChart {
    private LeaderboardChart() {}

    public static Figure of(List<Run> runs, Metric metric, List<ModelFamily> families, Texts texts) {
        List<Run> shown = runs.stream()
                .filter(r -> !Double.isNaN(mean(r, metric)))
                .sorted(Comparator.comparingDouble(r -> metric.higherIsBetter() ? -mean(r, metric) : mean(r, metric)))
                .toList();
        List<Mark> marks = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Run run : shown) {
            FamilyLook look = FamilyLook.of(run.family(), families);
            String name = texts.say(RunTitle.of(run, runs).whole());
            double[] folds = folds(run, metric);
            double[] at = new double[folds.length];
            Arrays.fill(at, names.size());
            marks.add(
                    Double.isNaN(run.mean())
                            ? new Mark.Points(
                                    "", look.tone(), look.shape(), folds, at, List.of(), ids(run, folds.length))
                            : interval(run, look, names.size()));
            if (run.family().equals("baseline")) {
                references.add(new Reference(name, false, mean(run, metric), Tone.MUTED));
            }
            names.add(name);
        }
        return new Figure(
                title(shown, names, metric, texts),
                texts.say(
                        metric.higherIsBetter() ? "chart_run.leaderboard.higher" : "chart_run.leaderboard.lower",
                        shown.stream().mapToInt(r -> r.folds().size()).max().orElse(0)),
                Axis.Linear.of(texts.say("metric." + metric.name())),
                new Axis.Categories("", names),
                marks,
                references);
    }

    private static String title(List<Run> shown, List<String> names, Metric metric, Texts texts) {
        Optional<Run> best = shown.stream().findFirst().filter(r -> !Double.isNaN(r.mean()));
        String name = texts.say("metric." + metric.name());
        return best.isPresent() && shown.stream().noneMatch(r -> Double.isNaN(r.mean()))
                ? texts.say(
                        "chart_run.leaderboard.best",
                        names.getFirst(),
                        name,
                        best.get().mean())
                : texts.say("chart_run.leaderboard.so_far", name);
    }

    private static Mark interval(Run run, FamilyLook look, int at) {
        return new Mark.Intervals(
                "",
                look.tone(),
                true,
                new double[] {at},
                new double[] {Double.isNaN(run.low()) ? run.mean() : run.low()},
                new double[] {run.mean()},
                new double[] {Double.isNaN(run.high()) ? run.mean() : run.high()});
    }

    private static double mean(Run run, Metric metric) {
        return Double.isNaN(run.mean())
                ? Arrays.stream(folds(run, metric)).average().orElse(Double.NaN)
                : run.mean();
    }

    private static double[] folds(Run run, Metric metric) {
        return run.folds().stream()
                .mapToDouble(f -> f.scores().getOrDefault(metric.name(), Double.NaN))
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }

    private static List<String> ids(Run run, int count) {
        return java.util.Collections.nCopies(count, run.id());
    }
}
