package io.crisol.workbench;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of a column on the training rows before and after its missing cells were dealt with.
 *
 * @param column its name
 * @param edges bins + 1 edges; empty for levels
 * @param labels a label a bin; empty for numbers
 * @param before values in each bin; missing cells are in none
 * @param after values in each bin of the rows that are left
 * @param distance Kolmogorov–Smirnov for numbers, half the sum of changes of shares for levels, 0 to 1
 * @param shift Wasserstein distance in standard deviations of the values before; NaN for levels
 * @param meanBefore mean of the values before; NaN for levels
 * @param meanAfter mean of the values after
 * @param spread standard deviation after as a share of that before; NaN for levels
 */
public record MissingChange(
        String column,
        double[] edges,
        List<String> labels,
        int[] before,
        int[] after,
        double distance,
        double shift,
        double meanBefore,
        double meanAfter,
        double spread) {
    private static final int BINS = 20;
    private static final int MOST_LEVELS = 12;

    public MissingChange {
        labels = List.copyOf(labels);
    }

    static MissingChange of(String name, Column before, Column after) {
        if (before instanceof NumberColumn a && after instanceof NumberColumn b) {
            return numbers(name, Distances.sorted(a.toArray()), Distances.sorted(b.toArray()));
        }
        return levels(name, before, after);
    }

    private static MissingChange numbers(String name, double[] before, double[] after) {
        double low = before.length == 0 ? 0 : before[0];
        double high = before.length == 0 ? 1 : before[before.length - 1];
        if (after.length > 0) {
            low = Math.min(low, after[0]);
            high = Math.max(high, after[after.length - 1]);
        }
        double[] edges = new double[BINS + 1];
        double width = high > low ? (high - low) / BINS : 1;
        for (int i = 0; i <= BINS; i++) {
            edges[i] = low + i * width;
        }
        double deviation = Distances.deviation(before);
        return new MissingChange(
                name,
                edges,
                List.of(),
                counts(before, low, width),
                counts(after, low, width),
                Distances.kolmogorov(before, after),
                deviation > 0 ? Distances.wasserstein(before, after) / deviation : 0,
                Distances.mean(before),
                Distances.mean(after),
                deviation > 0 ? Distances.deviation(after) / deviation : Double.NaN);
    }

    private static int[] counts(double[] sorted, double low, double width) {
        int[] counts = new int[BINS];
        for (double value : sorted) {
            counts[Math.clamp((long) ((value - low) / width), 0, BINS - 1)]++;
        }
        return counts;
    }

    private static MissingChange levels(String name, Column before, Column after) {
        List<String> labels = new ArrayList<>();
        for (Column each : List.of(before, after)) {
            if (each instanceof CodedColumn c) {
                c.levels().stream().filter(l -> !labels.contains(l)).forEach(labels::add);
            }
        }
        int[] old = counts(before, labels);
        int[] now = counts(after, labels);
        List<Integer> order = java.util.stream.IntStream.range(0, labels.size())
                .boxed()
                .sorted(java.util.Comparator.comparingInt(i -> -Math.max(old[i], now[i])))
                .limit(MOST_LEVELS)
                .toList();
        return new MissingChange(
                name,
                new double[0],
                order.stream().map(labels::get).toList(),
                order.stream().mapToInt(i -> old[i]).toArray(),
                order.stream().mapToInt(i -> now[i]).toArray(),
                Distances.variation(old, now),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    private static int[] counts(Column column, List<String> labels) {
        int[] counts = new int[labels.size()];
        if (column instanceof CodedColumn c) {
            int[] place = c.levels().stream().mapToInt(labels::indexOf).toArray();
            Arrays.stream(c.codes()).filter(code -> code >= 0).forEach(code -> counts[place[code]]++);
        }
        return counts;
    }

    /** How many values there are before. */
    public int valuesBefore() {
        return Arrays.stream(before).sum();
    }
}
