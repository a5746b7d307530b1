package io.crisol.profile.assumption.formula;

/** Residuals that follow each other: Σ(e_t − e_{t−1})² / Σe², near 2 where they don't (Durbin and Watson 1950). */
public final class DurbinWatson {
    private DurbinWatson() {}

    /** @param residuals in order of time */
    public static double of(double[] residuals) {
        double steps = 0;
        for (int t = 1; t < residuals.length; t++) {
            double step = residuals[t] - residuals[t - 1];
            steps += step * step;
        }
        return steps / Vectors.squares(residuals);
    }
}
