package io.crisol.ui.compare;

import io.crisol.chart.FamilyLook;
import io.crisol.chart.RunTitle;
import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.RunState;
import io.crisol.evaluate.SmallestDifference;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.problem.TaskKind;
import io.crisol.ui.kit.IntervalBar;
import io.crisol.workbench.Catalogs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The leaderboard of one comparison: its runs in order, with what is to be said about each.
 *
 * @param experiment the comparison
 * @param metric the metric that decides
 * @param others the other metrics that were computed, in the order in which they are shown
 * @param rows best first, then running, waiting and failed ones
 * @param difference the smallest difference that matters
 * @param axis what the interval bars share; the baseline may lie outside of it
 */
record Board(
        Experiment experiment,
        Metric metric,
        List<Metric> others,
        List<BoardRow> rows,
        SmallestDifference difference,
        IntervalBar.Axis axis) {
    /** Below this share of the whole range, the candidates are drawn without the baseline. */
    private static final double CROWDED = 0.4;

    Board {
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    /**
     * @param folds how many folds every candidate has; 0 where not known
     */
    static Board of(Experiment experiment, List<Run> runs, int folds, Catalogs catalogs) {
        TaskKind task = experiment.pipeline().frame().task().orElseThrow();
        Metric metric = catalogs.metrics().named(experiment.metric(), task);
        Optional<Run> baseline = runs.stream()
                .filter(r -> r.family().equals("baseline") && scored(r))
                .findFirst();
        SmallestDifference difference = SmallestDifference.of(
                metric,
                experiment.pipeline().frame().smallestDifference(),
                baseline.map(Run::mean).orElse(Double.NaN));
        Pairing pairing =
                new Pairing(metric, difference.value(), experiment.pipeline().split());
        List<Run> ordered = ordered(runs, metric);
        Optional<Run> best = ordered.stream().filter(Board::scored).findFirst();
        List<BoardRow> rows = new ArrayList<>();
        for (Run run : ordered) {
            Optional<Comparison> against =
                    best.filter(b -> b != run && scored(run)).flatMap(b -> pairing.of(b, run));
            rows.add(new BoardRow(
                    run,
                    RunTitle.of(run, runs),
                    scored(run) ? rows.size() + 1 : 0,
                    FamilyLook.of(run.family(), catalogs.families()),
                    badges(experiment, run, best, against, baseline.flatMap(b -> pairing.of(run, b))),
                    folds > 0 ? folds : foldsOf(runs),
                    meanSoFar(run, metric),
                    against));
        }
        List<Metric> others = catalogs.metrics().of(task).stream()
                .filter(m -> !m.name().equals(metric.name()))
                .filter(m -> runs.stream().anyMatch(r -> known(r, m)))
                .toList();
        return new Board(experiment, metric, others, rows, difference, axis(runs, metric, baseline));
    }

    Optional<BoardRow> row(String run) {
        return rows.stream().filter(r -> r.id().equals(run)).findFirst();
    }

    /** The row to look at first: the recommended one, else the best, else the first. */
    Optional<BoardRow> first() {
        return experiment
                .recommended()
                .flatMap(this::row)
                .or(() -> rows.stream()
                        .filter(r -> !r.run().family().equals("baseline"))
                        .findFirst())
                .or(() -> rows.stream().findFirst());
    }

    /** Rows outside the locked test part, as planned. */
    int development() {
        double test = experiment.pipeline().split().map(SplitPlan::test).orElse(0.0);
        return experiment.rows() - (int) Math.round(test * experiment.rows());
    }

    boolean done() {
        return rows.stream().allMatch(BoardRow::finished);
    }

    List<Run> runs() {
        return rows.stream().map(BoardRow::run).toList();
    }

    private static boolean known(Run run, Metric metric) {
        return run.scores().containsKey(metric.name())
                || run.folds().stream().anyMatch(f -> f.scores().containsKey(metric.name()));
    }

    private static boolean scored(Run run) {
        return run.state() == RunState.FINISHED && !Double.isNaN(run.mean());
    }

    private static int foldsOf(List<Run> runs) {
        return runs.stream().mapToInt(r -> r.folds().size()).max().orElse(0);
    }

    private static double meanSoFar(Run run, Metric metric) {
        return Double.isNaN(run.mean()) ? scores(run, metric).average().orElse(Double.NaN) : run.mean();
    }

    static java.util.stream.DoubleStream scores(Run run, Metric metric) {
        return run.folds().stream()
                .mapToDouble(f -> f.scores().getOrDefault(metric.name(), Double.NaN))
                .filter(v -> !Double.isNaN(v));
    }

    private static List<Run> ordered(List<Run> runs, Metric metric) {
        return runs.stream()
                .sorted(Comparator.comparingInt(Board::place)
                        .thenComparingDouble(r -> !scored(r) ? 0 : metric.higherIsBetter() ? -r.mean() : r.mean()))
                .toList();
    }

    private static int place(Run run) {
        if (scored(run)) {
            return 0;
        }
        return switch (run.state()) {
            case RUNNING -> 1;
            case WAITING -> 2;
            case FINISHED -> 3;
            case CANCELLED, INTERRUPTED -> 4;
            case FAILED -> 5;
        };
    }

    private static List<Badge> badges(
            Experiment experiment,
            Run run,
            Optional<Run> best,
            Optional<Comparison> againstBest,
            Optional<Comparison> againstBaseline) {
        List<Badge> badges = new ArrayList<>();
        boolean recommended = experiment.recommended().filter(run.id()::equals).isPresent();
        if (recommended) {
            badges.add(Badge.RECOMMENDED);
        }
        if (run.family().equals("baseline")) {
            badges.add(Badge.BASELINE);
            return badges;
        }
        if (experiment.recommended().isEmpty() || !scored(run)) {
            return badges;
        }
        if (!recommended && best.filter(b -> b == run).isPresent()) {
            badges.add(Badge.BEST);
        }
        if (!recommended
                && againstBest
                        .filter(c -> c.verdict() == Comparison.Verdict.EQUAL)
                        .isPresent()) {
            badges.add(Badge.EQUAL);
        }
        if (againstBaseline
                .filter(c -> c.posterior().isPresent() && c.verdict() != Comparison.Verdict.FIRST)
                .isPresent()) {
            badges.add(Badge.NOT_BETTER);
        }
        return badges;
    }

    private static IntervalBar.Axis axis(List<Run> runs, Metric metric, Optional<Run> baseline) {
        double[] models = runs.stream()
                .filter(r -> !r.family().equals("baseline"))
                .flatMapToDouble(r -> reach(r, metric))
                .toArray();
        double[] all = runs.stream().flatMapToDouble(r -> reach(r, metric)).toArray();
        double reference = baseline.map(Run::mean).orElse(Double.NaN);
        if (all.length == 0) {
            return new IntervalBar.Axis(0, 1, reference);
        }
        double[] shown = models.length > 0 && span(models) < CROWDED * span(all) ? models : all;
        double low = java.util.Arrays.stream(shown).min().orElse(0);
        double high = java.util.Arrays.stream(shown).max().orElse(1);
        double pad = high > low ? (high - low) * 0.04 : Math.max(Math.abs(low) * 0.05, 1e-6);
        return metric.unitRange()
                ? new IntervalBar.Axis(Math.max(0, low - pad), Math.min(1, high + pad), reference)
                : new IntervalBar.Axis(low - pad, high + pad, reference);
    }

    private static double span(double[] values) {
        return java.util.Arrays.stream(values).max().orElse(0)
                - java.util.Arrays.stream(values).min().orElse(0);
    }

    private static java.util.stream.DoubleStream reach(Run run, Metric metric) {
        return java.util.stream.DoubleStream.concat(
                        java.util.stream.DoubleStream.of(run.low(), run.mean(), run.high()), scores(run, metric))
                .filter(Double::isFinite);
    }

    /** Pairs runs of one comparison by fold. */
    private record Pairing(Metric metric, double rope, Optional<SplitPlan> split) {
        Optional<Comparison> of(Run first, Run second) {
            if (first == second || !scored(first) || !scored(second) || !sameFolds(first, second)) {
                return Optional.empty();
            }
            boolean forward = split.filter(s -> s.kind().equals("forward")).isPresent();
            int repeats = split.map(SplitPlan::repeats).orElse(1);
            int folds = Math.max(2, first.folds().size() / Math.max(1, repeats));
            return Optional.of(Comparison.of(metric, first.folds(), second.folds(), rope, !forward, 1.0 / (folds - 1)));
        }

        private static boolean sameFolds(Run a, Run b) {
            return a.folds().stream()
                    .map(FoldScore::fold)
                    .toList()
                    .equals(b.folds().stream().map(FoldScore::fold).toList());
        }
    }
}
