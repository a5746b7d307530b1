package io.crisol.profile.relation;

import java.util.Arrays;

/**
 * Ranks of numbers, ties with their middle rank.
 *
 * @param of rank of each number, from 1
 * @param ties Σ(t³ − t) over the groups of t equal numbers
 */
public record Ranks(double[] of, double ties) {
    /** @param values finite or infinite, never NaN */
    public static Ranks of(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[n];
        double ties = 0;
        double[] middle = new double[n];
        int start = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || sorted[i] != sorted[start]) {
                double count = i - start;
                ties += count * count * count - count;
                middle[start] = (start + 1 + i) / 2.0;
                start = i;
            }
        }
        for (int i = 0; i < n; i++) {
            ranks[i] = middle[first(sorted, values[i] + 0.0)];
        }
        return new Ranks(ranks, ties);
    }

    /** The first place of a value in a sorted array that has it. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
