package io.crisol.evaluate.statistic;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What is believed of the mean difference between two models after a cross-validation: the Bayesian correlated t-test
 * (Benavoli, Corani, Demšar and Zaffalon 2017). The difference is Student with J − 1 degrees of freedom, around the mean
 * with scale {@code sqrt(s²·(1/J + ρ))}. Where the differences do not vary, all belief is on that one difference; with a
 * single fold nothing is known of the scale, and all probabilities are NaN.
 *
 * @param differences first model minus second, fold by fold
 * @param rope half width of the region of practical equivalence, at least 0
 */
public record Posterior(FoldSample differences, double rope) {
    /** The probability from which it is decided. */
    public static final double ENOUGH = 0.95;

    /** Probability that the first is higher by more than the region. */
    public double higher() {
        return differences.spread() ? below(-rope, -1) : pointMass(differences.mean() > rope);
    }

    /** Probability that the second is higher by more than the region. */
    public double lower() {
        return differences.spread() ? below(-rope, 1) : pointMass(differences.mean() < -rope);
    }

    /** Probability that the difference lies within the region. */
    public double within() {
        return differences.spread()
                ? Math.max(0, below(rope, 1) - below(-rope, 1))
                : pointMass(Math.abs(differences.mean()) <= rope);
    }

    /** The central interval of the difference. */
    public Interval interval(double level) {
        return differences.interval(level);
    }

    /** Density of the difference, for drawing; 0 everywhere where all belief is on one point. */
    public double density(double difference) {
        if (!differences.spread()) {
            return 0;
        }
        double scale = differences.standardError();
        return new TDistribution(differences.count() - 1.0).density((difference - differences.mean()) / scale) / scale;
    }

    /** Probability that sign · difference is below the limit. */
    private double below(double limit, int sign) {
        double distance = (limit - sign * differences.mean()) / differences.standardError();
        return new TDistribution(differences.count() - 1.0).cumulativeProbability(distance);
    }

    private double pointMass(boolean there) {
        return differences.count() < 2 ? Double.NaN : there ? 1 : 0;
    }
}
