package io.crisol.profile.assumption.formula;

import java.util.Arrays;

/**
 * Normality with mean and variance estimated, by Anderson and Darling's A². The p-value is of A²·(1 + 0.75/n + 2.25/n²)
 * (D'Agostino and Stephens 1986, table 4.9).
 */
public final class AndersonDarling {
    private AndersonDarling() {}

    /** @param values at least 8, not all equal */
    public static Tested of(double[] values) {
        int n = values.length;
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = Vectors.mean(sorted);
        double sd = Math.sqrt(Vectors.squares(Vectors.centred(sorted)) / (n - 1));
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double below = Tails.normal(-(sorted[i] - mean) / sd);
            double above = Tails.normal((sorted[n - 1 - i] - mean) / sd);
            sum += (2 * i + 1) * (log(below) + log(above));
        }
        double statistic = -n - sum / n;
        return new Tested(statistic, p(statistic * (1 + 0.75 / n + 2.25 / n / n)), 0);
    }

    private static double log(double probability) {
        return Math.log(Math.max(probability, Double.MIN_NORMAL));
    }

    private static double p(double a) {
        if (a < 0.2) {
            return 1 - Math.exp(-13.436 + 101.14 * a - 223.73 * a * a);
        }
        if (a < 0.34) {
            return 1 - Math.exp(-8.318 + 42.796 * a - 59.938 * a * a);
        }
        if (a < 0.6) {
            return Math.exp(0.9177 - 4.279 * a - 1.38 * a * a);
        }
        return a <= 13 ? Math.exp(1.2937 - 5.709 * a + 0.0186 * a * a) : Tails.LEAST;
    }
}
