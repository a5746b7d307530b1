package io.crisol.profile;

import io.crisol.profile.relation.SortedNumbers;
import java.util.Arrays;

/**
 * Statistics of the finite numbers of a column; NaN where there are none (sd, skewness: where there are fewer than 2).
 *
 * @param count finite numbers
 * @param mean arithmetic mean
 * @param sd sample standard deviation (n − 1)
 * @param min least
 * @param q25 lower quartile, linear interpolation (type 7 of Hyndman and Fan 1996)
 * @param median median
 * @param q75 upper quartile
 * @param max greatest
 * @param skewness adjusted Fisher–Pearson coefficient
 * @param zeros cells that are 0
 * @param infinite cells that are infinite
 */
public record NumberSummary(
        int count,
        double mean,
        double sd,
        double min,
        double q25,
        double median,
        double q75,
        double max,
        double skewness,
        int zeros,
        int infinite) {
    /** Summarises numbers; NaN counts as missing. */
    public static NumberSummary of(double[] values) {
        double[] sorted = SortedNumbers.of(values);
        double[] finite = finite(sorted);
        return ofSorted(finite, sorted.length - finite.length);
    }

    /** Summarises sorted finite numbers; {@code infinite} counts what was left out. */
    static NumberSummary ofSorted(double[] sorted, int infinite) {
        int n = sorted.length;
        if (n == 0) {
            double nan = Double.NaN;
            return new NumberSummary(0, nan, nan, nan, nan, nan, nan, nan, nan, 0, infinite);
        }
        double sum = 0;
        for (double v : sorted) {
            sum += v;
        }
        double mean = sum / n;
        double m2 = 0;
        double m3 = 0;
        int zeros = 0;
        for (double v : sorted) {
            double d = v - mean;
            m2 += d * d;
            m3 += d * d * d;
            if (v == 0) {
                zeros++;
            }
        }
        double sd = n > 1 ? Math.sqrt(m2 / (n - 1)) : Double.NaN;
        double g1 = m2 > 0 ? (m3 / n) / Math.pow(m2 / n, 1.5) : 0;
        double skewness = n > 2 ? g1 * Math.sqrt((double) n * (n - 1)) / (n - 2) : Double.NaN;
        return new NumberSummary(
                n,
                mean,
                sd,
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted[n - 1],
                skewness,
                zeros,
                infinite);
    }

    /** Quantile of sorted numbers by linear interpolation; NaN where there are none. */
    public static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** Different values among sorted numbers. */
    static int distinct(double[] sorted) {
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct++;
            }
        }
        return distinct;
    }

    /** Sorted numbers without those that are infinite. */
    static double[] finite(double[] sorted) {
        int from = 0;
        int to = sorted.length;
        while (from < to && sorted[from] == Double.NEGATIVE_INFINITY) {
            from++;
        }
        while (from < to && sorted[to - 1] == Double.POSITIVE_INFINITY) {
            to--;
        }
        return from == 0 && to == sorted.length ? sorted : Arrays.copyOfRange(sorted, from, to);
    }
}
