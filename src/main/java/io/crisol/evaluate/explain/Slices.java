package io.crisol.evaluate.explain;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.data.Seed;
import io.crisol.evaluate.Decision;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.RowInterval;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The deciding metric in parts of the rows: by level, by quarter of a number, and where a value is missing; with a
 * bootstrap interval each. Of many slices some look bad by luck: only those whose interval lies wholly on the worse side
 * of the whole are {@link Slice#worse}.
 */
public final class Slices {
    /** With fewer rows nothing can be said. */
    public static final int FEWEST = 30;

    private static final int MOST_LEVELS = 12;
    private static final int QUARTERS = 4;

    private final RowInterval intervals;
    private final Metric metric;
    private final Target truth;
    private final Predictions predicted;
    private final Decision decision;

    /** @param intervals how intervals are drawn; a few hundred draws are enough here */
    public Slices(RowInterval intervals, Metric metric, Target truth, Predictions predicted, Decision decision) {
        this.intervals = intervals;
        this.metric = metric;
        this.truth = truth;
        this.predicted = predicted;
        this.decision = decision;
    }

    /**
     * A part of the rows.
     *
     * @param column the raw column that it is a part of
     * @param part what the part is: a level, a range, or missing
     * @param rows how many rows
     * @param score the metric on them; NaN where it is not defined
     * @param interval empty with too few rows
     * @param worse whether it is worse than the whole by more than luck
     */
    public record Slice(
            String column, Message part, int rows, double score, Optional<Interval> interval, boolean worse) {}

    /**
     * All slices, the surely worse ones first, then by how much worse.
     *
     * @param raw the rows that were predicted, in the same order
     * @param columns the raw columns to slice by
     */
    public List<Slice> of(Dataset raw, List<ColumnInfo> columns, Seed seed, JobContext context) {
        double whole = metric.score(truth, predicted, decision);
        List<Slice> slices = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            ColumnInfo info = columns.get(c);
            context.progress(c / (double) columns.size(), Message.of("explain.slices", info.name()));
            for (Part part : parts(info, raw.column(info.name()))) {
                context.checkCancelled();
                slices.add(slice(info.name(), part, whole, seed.child(info.name()), context));
            }
        }
        Comparator<Slice> worstFirst = Comparator.comparing((Slice s) -> !s.worse())
                .thenComparingDouble(s -> Double.isNaN(s.score()) ? Double.MAX_VALUE : sign() * (s.score() - whole));
        return slices.stream().sorted(worstFirst).toList();
    }

    private double sign() {
        return metric.higherIsBetter() ? 1 : -1;
    }

    private record Part(Message name, IntPredicate holds) {}

    private Slice slice(String column, Part part, double whole, Seed seed, JobContext context) {
        int[] rows = IntStream.range(0, truth.rows()).filter(part.holds()).toArray();
        Target own = truth.take(rows);
        Predictions ownPredicted = predicted.take(rows);
        double score = rows.length == 0 ? Double.NaN : metric.score(own, ownPredicted, decision);
        Optional<Interval> interval = rows.length < FEWEST || Double.isNaN(score)
                ? Optional.empty()
                : intervals.of(metric, own, ownPredicted, decision, Optional.empty(), seed, context);
        boolean worse = interval.map(i -> metric.higherIsBetter() ? i.high() < whole : i.low() > whole)
                .orElse(false);
        return new Slice(column, part.name(), rows.length, score, interval, worse);
    }

    private static List<Part> parts(ColumnInfo info, Column column) {
        List<Part> parts = new ArrayList<>();
        if (column instanceof NumberColumn numbers) {
            parts.addAll(quarters(numbers));
        } else if (column instanceof CodedColumn coded && info.type().categorical()) {
            parts.addAll(levels(coded));
        }
        if (!parts.isEmpty() && column.missing() > 0) {
            parts.add(new Part(Message.of("explain.slice.missing"), column::isMissing));
        }
        return parts;
    }

    private static List<Part> levels(CodedColumn coded) {
        int[] counts = new int[coded.levels().size()];
        for (int code : coded.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted((a, b) -> counts[b] - counts[a])
                .limit(MOST_LEVELS)
                .map(code -> new Part(
                        Message.of("explain.slice.level", coded.levels().get(code)), row -> coded.codes()[row] == code))
                .toList();
    }

    private static List<Part> quarters(NumberColumn numbers) {
        double[] sorted = Arrays.stream(numbers.toArray())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length < 2) {
            return List.of();
        }
        if (distinct.length <= QUARTERS) {
            return Arrays.stream(distinct)
                    .mapToObj(v -> new Part(Message.of("explain.slice.value", v), row -> numbers.get(row) == v))
                    .toList();
        }
        double[] cuts = IntStream.rangeClosed(0, QUARTERS)
                .mapToDouble(q -> sorted[(int) Math.round(q / (double) QUARTERS * (sorted.length - 1))])
                .distinct()
                .toArray();
        List<Part> parts = new ArrayList<>();
        for (int q = 1; q < cuts.length; q++) {
            double low = cuts[q - 1];
            double high = cuts[q];
            boolean first = q == 1;
            parts.add(new Part(
                    Message.of(first ? "explain.slice.from_first" : "explain.slice.from", low, high),
                    row -> (numbers.get(row) > low || (first && numbers.get(row) == low)) && numbers.get(row) <= high));
        }
        return parts;
    }
}
