package io.crisol.profile.assumption.formula;

import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Gamma;

/** Upper tails of distributions. */
final class Tails {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Tails() {}

    static double chiSquared(double value, int freedom) {
        if (freedom < 1 || Double.isNaN(value)) {
            return 1;
        }
        return value <= 0 ? 1 : Gamma.regularizedGammaQ(freedom / 2.0, value / 2);
    }

    static double f(double value, int numerator, int denominator) {
        if (numerator < 1 || denominator < 1 || Double.isNaN(value)) {
            return 1;
        }
        return value <= 0 ? 1 : 1 - new FDistribution(numerator, denominator).cumulativeProbability(value);
    }

    static double normal(double value) {
        return NORMAL.cumulativeProbability(-value);
    }

    static double normalQuantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }
}
