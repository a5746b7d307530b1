package io.crisol.profile.relation;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Upper tails of the distributions of test statistics, exact where 1 − cdf would have no digits left (Abramowitz and Stegun
 * 1964, 26.4.19, 26.5.28, 26.7.1).
 */
public final class Tail {
    private Tail() {}

    /** P(χ² ≥ x); NaN where there are no degrees of freedom. */
    public static double chiSquared(double x, double freedom) {
        if (!(freedom > 0) || Double.isNaN(x)) {
            return Double.NaN;
        }
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(freedom / 2, x / 2);
    }

    /** P(F ≥ f). */
    public static double f(double f, double above, double below) {
        if (!(above > 0) || !(below > 0) || Double.isNaN(f)) {
            return Double.NaN;
        }
        if (f <= 0) {
            return 1;
        }
        return Double.isInfinite(f) ? 0 : Beta.regularizedBeta(below / (below + above * f), below / 2, above / 2);
    }

    /** P(|T| ≥ |t|). */
    public static double t(double t, double freedom) {
        return f(t * t, 1, freedom);
    }

    /** P(|Z| ≥ |z|) of the normal distribution. */
    public static double normal(double z) {
        return chiSquared(z * z, 1);
    }
}
