package io.crisol.evaluate.statistic;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The corrected resampled t-test of paired differences over folds: {@code t = mean(d) / sqrt((1/J + ρ)·s²)} (Nadeau and
 * Bengio 2003).
 *
 * @param t the statistic; NaN where the differences do not vary
 * @param degrees degrees of freedom, J − 1
 * @param p two-sided; where the differences do not vary, 1 if they are 0 and else 0; NaN with fewer than two folds
 */
public record CorrectedT(double t, int degrees, double p) {
    public static CorrectedT of(FoldSample differences) {
        int degrees = differences.count() - 1;
        if (degrees < 1) {
            return new CorrectedT(Double.NaN, degrees, Double.NaN);
        }
        if (!differences.spread()) {
            return new CorrectedT(Double.NaN, degrees, differences.mean() == 0 ? 1 : 0);
        }
        double t = differences.mean() / differences.standardError();
        return new CorrectedT(t, degrees, 2 * new TDistribution(degrees).cumulativeProbability(-Math.abs(t)));
    }
}
