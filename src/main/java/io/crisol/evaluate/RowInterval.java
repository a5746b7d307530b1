package io.crisol.evaluate;

import io.crisol.data.Column;
import io.crisol.data.Seed;
import io.crisol.evaluate.statistic.Bootstrap;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The bootstrap interval of a metric over rows: by group where rows belong to groups, within classes for such metrics. */
public final class RowInterval {
    private final Workers workers;
    private final int draws;

    /** @param draws {@link Bootstrap#DRAWS} unless there is a reason */
    public RowInterval(Workers workers, int draws) {
        this.workers = workers;
        this.draws = draws;
    }

    /**
     * @param groups the group of each row; empty where every row stands alone
     * @return 95 % interval; empty where the metric is not defined on these rows, or on most draws of them
     */
    public Optional<Interval> of(
            Metric metric,
            Target truth,
            Predictions predicted,
            Decision decision,
            Optional<Column> groups,
            Seed seed,
            JobContext context) {
        int[] order = order(predicted);
        Target sortedTruth = truth.take(order);
        Predictions sorted = predicted.take(order);
        ToDoubleFunction<int[]> statistic = rows -> metric.score(sortedTruth.take(rows), sorted.take(rows), decision);
        return interval(metric, sortedTruth, groups.map(g -> g.take(order)), statistic, seed, context);
    }

    /**
     * The interval of the difference first − second of two models on the same rows, drawn in pairs.
     *
     * @param groups the group of each row; empty where every row stands alone
     */
    public Optional<Interval> ofDifference(
            Metric metric,
            Target truth,
            Predictions first,
            Decision firstDecision,
            Predictions second,
            Decision secondDecision,
            Optional<Column> groups,
            Seed seed,
            JobContext context) {
        ToDoubleFunction<int[]> statistic = rows -> {
            Target drawn = truth.take(rows);
            return metric.score(drawn, first.take(rows), firstDecision)
                    - metric.score(drawn, second.take(rows), secondDecision);
        };
        return interval(metric, truth, groups, statistic, seed, context);
    }

    private Optional<Interval> interval(
            Metric metric,
            Target truth,
            Optional<Column> groups,
            ToDoubleFunction<int[]> statistic,
            Seed seed,
            JobContext context) {
        List<int[]> units = groups.map(RowInterval::units).orElseGet(() -> Bootstrap.singleRows(truth.rows()));
        List<int[]> strata = groups.isEmpty() && metric.withinClasses() && truth instanceof Target.Classes c
                ? Bootstrap.byCode(c.codes(), c.names().size())
                : List.of(IntStream.range(0, units.size()).toArray());
        Interval interval =
                new Bootstrap(workers, draws).interval(units, strata, statistic, Interval.USUAL_LEVEL, seed, context);
        return Double.isNaN(interval.low()) ? Optional.empty() : Optional.of(interval);
    }

    /** By rising probability, so that metrics which rank find every draw sorted already. */
    private static int[] order(Predictions predicted) {
        IntStream rows = IntStream.range(0, predicted.rows());
        if (!(predicted instanceof Predictions.Probabilities p)) {
            return rows.toArray();
        }
        double[] last = p.probabilities()[p.probabilities().length - 1];
        return rows.boxed()
                .sorted(Comparator.comparingDouble(row -> last[row]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The rows of each group; a row without a group is one of its own. */
    private static List<int[]> units(Column groups) {
        Map<Object, List<Integer>> units = new LinkedHashMap<>();
        for (int row = 0; row < groups.size(); row++) {
            Object name = groups.isMissing(row) ? (Object) row : groups.text(row);
            units.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
        }
        return units.values().stream()
                .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
