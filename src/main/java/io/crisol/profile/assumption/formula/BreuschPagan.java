package io.crisol.profile.assumption.formula;

/** Spread that depends on the regressors: LM = n·R² of e² on X ~ χ²(q) (Koenker 1981). */
public final class BreuschPagan {
    private BreuschPagan() {}

    public static Tested of(LinearFit fit) {
        return lagrange(fit.residuals(), fit.design());
    }

    /** n·R² of the squared residuals on regressors, with as many degrees of freedom as there are independent ones. */
    static Tested lagrange(double[] residuals, Orthogonal regressors) {
        LinearFit auxiliary = LinearFit.of(regressors, Vectors.squared(residuals));
        return Tested.chiSquared(residuals.length * auxiliary.rSquared(), regressors.rank());
    }
}
