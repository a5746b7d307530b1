package io.crisol.profile;

import java.util.List;

/**
 * Counts of a column's values. For numbers, dates and times: bins of equal width between the edges (the last bin
 * includes its upper edge); for levels and texts: the most frequent values, and "others" last where there are more.
 *
 * @param edges bins + 1 edges; empty for levels
 * @param labels a label a bin; empty for numbers
 * @param counts rows in each bin
 * @param byClass {@code [class][bin]} rows, training rows only; empty without a class target
 */
public record Histogram(double[] edges, List<String> labels, int[] counts, int[][] byClass) {
    public Histogram {
        labels = List.copyOf(labels);
    }

    public int bins() {
        return counts.length;
    }
}
