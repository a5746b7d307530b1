package io.crisol.profile.assumption.formula;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** Upper tails of distributions. */
final class Tails {
    /** A p-value that is less can't be told from 0 and is reported as this. */
    static final double LEAST = 1e-300;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Tails() {}

    static double chiSquared(double value, int freedom) {
        if (freedom < 1 || Double.isNaN(value)) {
            return 1;
        }
        return value <= 0 ? 1 : Math.max(LEAST, Gamma.regularizedGammaQ(freedom / 2.0, value / 2));
    }

    static double f(double value, int numerator, int denominator) {
        if (numerator < 1 || denominator < 1 || Double.isNaN(value)) {
            return 1;
        }
        double share = denominator / (denominator + numerator * value);
        return value <= 0 ? 1 : Math.max(LEAST, Beta.regularizedBeta(share, denominator / 2.0, numerator / 2.0));
    }

    static double normal(double value) {
        return NORMAL.cumulativeProbability(-value);
    }

    static double normalQuantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
