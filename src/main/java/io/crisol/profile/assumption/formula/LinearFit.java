package io.crisol.profile.assumption.formula;

/**
 * A least-squares fit with intercept.
 *
 * @param design the regressors
 * @param fitted fitted value of each row
 * @param residuals what is left of each row
 * @param residualSquares sum of squared residuals
 * @param totalSquares sum of squared deviations of the answers from their mean
 */
public record LinearFit(
        Orthogonal design, double[] fitted, double[] residuals, double residualSquares, double totalSquares) {
    public static LinearFit of(Orthogonal design, double[] y) {
        double[] residuals = design.residuals(y);
        double[] fitted = new double[y.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = y[i] - residuals[i];
        }
        return new LinearFit(
                design, fitted, residuals, Vectors.squares(residuals), Vectors.squares(Vectors.centred(y)));
    }

    /** Parameters, the intercept included. */
    public int parameters() {
        return design.rank() + 1;
    }

    /** Rows less parameters. */
    public int freedom() {
        return residuals.length - parameters();
    }

    public double rSquared() {
        return totalSquares == 0 ? 0 : 1 - residualSquares / totalSquares;
    }
}
