package io.crisol.workbench;

import java.util.Arrays;

/** How far two samples of a column lie from each other. Arrays of numbers are sorted and without missing values. */
final class Distances {
    /** Terms after which the series of Kolmogorov's distribution has long converged. */
    private static final int TERMS = 100;

    private Distances() {}

    /** The numbers of an array that are finite, ascending. */
    static double[] sorted(double[] values) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        Arrays.sort(finite);
        return finite;
    }

    /** Kolmogorov–Smirnov: the largest difference between two distribution functions, 0 to 1; NaN without numbers. */
    static double kolmogorov(double[] a, double[] b) {
        if (a.length == 0 || b.length == 0) {
            return Double.NaN;
        }
        int i = 0;
        int j = 0;
        double largest = 0;
        while (i < a.length && j < b.length) {
            double at = Math.min(a[i], b[j]);
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return largest;
    }

    /**
     * Chance of so large a difference between samples of one distribution: Kolmogorov's limit with Stephens's correction
     * (Press et al. 2007, 14.3.3); on the safe side where values are tied.
     */
    static double kolmogorovChance(double distance, int first, int second) {
        double size = Math.sqrt((double) first * second / ((double) first + second));
        double x = (size + 0.12 + 0.11 / size) * distance;
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            sum += (k % 2 == 1 ? 1 : -1) * Math.exp(-2.0 * k * k * x * x);
        }
        return x < 0.2 ? 1 : Math.clamp(2 * sum, 0, 1);
    }

    /** Wasserstein: the area between two distribution functions, in the unit of the numbers; NaN without numbers. */
    static double wasserstein(double[] a, double[] b) {
        if (a.length == 0 || b.length == 0) {
            return Double.NaN;
        }
        int i = 0;
        int j = 0;
        double last = Math.min(a[0], b[0]);
        double area = 0;
        while (i < a.length || j < b.length) {
            double at = i == a.length ? b[j] : j == b.length ? a[i] : Math.min(a[i], b[j]);
            area += Math.abs((double) i / a.length - (double) j / b.length) * (at - last);
            last = at;
            while (i < a.length && a[i] == at) {
                i++;
            }
            while (j < b.length && b[j] == at) {
                j++;
            }
        }
        return area;
    }

    /** Half the sum of the differences of shares, 0 to 1; NaN where one side counts nothing. */
    static double variation(int[] a, int[] b) {
        double first = Arrays.stream(a).sum();
        double second = Arrays.stream(b).sum();
        if (first == 0 || second == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] / first - b[i] / second);
        }
        return sum / 2;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Standard deviation of a population; NaN of nothing. */
    static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(Double.NaN));
    }
}
