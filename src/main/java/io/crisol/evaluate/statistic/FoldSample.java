package io.crisol.evaluate.statistic;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Numbers measured on the folds of one validation. Folds share training rows, so the variance of their mean is
 * {@code s²·(1/J + ρ)}, not {@code s²/J} (Nadeau and Bengio 2003).
 *
 * @param count J, the number of folds
 * @param mean their mean
 * @param variance s², with J − 1 in the denominator; 0 for a single fold
 * @param overlap ρ, mean of validation rows / training rows over the folds
 */
public record FoldSample(int count, double mean, double variance, double overlap) {
    /** Standard deviations below this share of the largest number are rounding, not spread. */
    private static final double ROUNDING = 1e-14;

    /** @param values at least one number, all finite */
    public static FoldSample of(double[] values, double overlap) {
        double mean = 0;
        for (double value : values) {
            mean += value;
        }
        mean /= values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double variance = values.length > 1 ? squares / (values.length - 1) : 0;
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        boolean none = Math.sqrt(variance) <= ROUNDING * largest;
        return new FoldSample(values.length, none ? values[0] : mean, none ? 0 : variance, overlap);
    }

    /** Standard error of the mean, corrected for the overlap. */
    public double standardError() {
        return Math.sqrt(variance * (1.0 / count + overlap));
    }

    public boolean spread() {
        return variance > 0;
    }

    /**
     * mean ± t·standard error, with J − 1 degrees of freedom. It is approximate: no unbiased estimate of the variance
     * of cross-validation exists (Bengio and Grandvalet 2004). With one fold it is unbounded.
     */
    public Interval interval(double level) {
        if (count < 2) {
            return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
        }
        double half = new TDistribution(count - 1.0).inverseCumulativeProbability((1 + level) / 2) * standardError();
        return new Interval(mean - half, mean + half, level);
    }
}
