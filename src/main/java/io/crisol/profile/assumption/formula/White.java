package io.crisol.profile.assumption.formula;

import io.crisol.job.JobContext;
import java.util.ArrayList;
import java.util.List;

/** Spread that depends on regressors, their squares and products: LM = n·R² ~ χ²(q) (White 1980). */
public final class White {
    private White() {}

    /** Terms that the test of so many regressors has at most. */
    public static long terms(int regressors) {
        return regressors + (long) regressors * (regressors + 1) / 2;
    }

    /** @param columns the regressors of the fit */
    public static Tested of(LinearFit fit, double[][] columns, JobContext context) {
        List<double[]> unit = new ArrayList<>();
        for (double[] column : columns) {
            unit.add(Vectors.unit(Vectors.centred(column)));
        }
        List<double[]> terms = new ArrayList<>(unit);
        for (int a = 0; a < unit.size(); a++) {
            for (int b = a; b < unit.size(); b++) {
                terms.add(Vectors.product(unit.get(a), unit.get(b)));
            }
        }
        Orthogonal regressors = Orthogonal.of(terms.toArray(double[][]::new), fit.residuals().length, context);
        return BreuschPagan.lagrange(fit.residuals(), regressors);
    }
}
