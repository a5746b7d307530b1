package io.crisol.learn.family;

import io.crisol.learn.Design;

/**
 * Parameters as they would be if every feature had mean 0 and spread 1: in this view a search of steepest descent
 * meets no long valleys that come from the features' units alone. Linear, with nothing to learn but means and spreads.
 */
final class Standardized {
    private final double[] means;
    private final double[] spreads;

    Standardized(Design design) {
        this.means = design.means();
        this.spreads = new double[means.length];
        int[] features = new int[design.most()];
        double[] values = new double[design.most()];
        for (int row = 0; row < design.rows(); row++) {
            int count = design.copy(row, features, values);
            for (int a = 0; a < count; a++) {
                spreads[features[a]] += values[a] * values[a] / design.rows();
            }
        }
        for (int j = 0; j < spreads.length; j++) {
            double variance = spreads[j] - means[j] * means[j];
            spreads[j] = variance > 0 ? Math.sqrt(variance) : 1;
        }
    }

    /** From this view to the loss's own parameters. */
    double[] parameters(double[] seen) {
        double[] own = seen.clone();
        int stride = means.length + 1;
        for (int from = 0; from < own.length; from += stride) {
            for (int j = 0; j < means.length; j++) {
                own[from + j] /= spreads[j];
                own[from + means.length] -= means[j] * own[from + j];
            }
        }
        return own;
    }

    /** From the gradient by the loss's own parameters to that by the ones in this view. */
    double[] slope(double[] own) {
        double[] seen = own.clone();
        int stride = means.length + 1;
        for (int from = 0; from < own.length; from += stride) {
            for (int j = 0; j < means.length; j++) {
                seen[from + j] = (own[from + j] - means[j] * own[from + means.length]) / spreads[j];
            }
        }
        return seen;
    }
}
