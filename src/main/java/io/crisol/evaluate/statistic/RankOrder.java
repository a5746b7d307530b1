package io.crisol.evaluate.statistic;

import java.util.Arrays;

/** The order of two groups of numbers (Mann and Whitney 1947). */
public final class RankOrder {
    private RankOrder() {}

    /**
     * The probability that a number of the first group is above one of the second, ties counting one half: the area
     * under the ROC curve, exactly. The arrays are sorted in place.
     *
     * @return 0 to 1; NaN where a group is empty
     */
    public static double above(double[] upper, double[] lower) {
        if (upper.length == 0 || lower.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(upper);
        Arrays.sort(lower);
        long halves = 0;
        int below = 0;
        int upTo = 0;
        for (double value : upper) {
            while (below < lower.length && lower[below] < value) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < lower.length && lower[upTo] <= value) {
                upTo++;
            }
            halves += below + (long) upTo;
        }
        return halves / 2.0 / ((double) upper.length * lower.length);
    }
}
