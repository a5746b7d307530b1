package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.RowWeights;

/**
 * Solves the normal equations of centred least squares, (X'X + λI)·w = X'y, without ever making X'X: for very many
 * features. Begun at 0, it ends at the solution of least norm where there is more than one (Hestenes and Stiefel 1952).
 */
final class ConjugateGradient {
    private static final int MOST_STEPS = 5_000;
    private static final double ENOUGH = 1e-11;

    private final Design design;
    private final RowWeights rowWeights;
    private final double penalty;
    private final JobContext context;

    ConjugateGradient(Design design, RowWeights weights, double penalty, JobContext context) {
        this.design = design;
        this.rowWeights = weights;
        this.penalty = penalty;
        this.context = context;
    }

    /** @param right X'y of centred answers */
    double[] solve(double[] right) {
        double[] weights = new double[right.length];
        double[] residual = right.clone();
        double[] direction = right.clone();
        double size = dot(residual, residual);
        double small = size * ENOUGH * ENOUGH;
        for (int step = 0; step < MOST_STEPS && size > small; step++) {
            double[] image = times(direction);
            double length = size / dot(direction, image);
            for (int j = 0; j < weights.length; j++) {
                weights[j] += length * direction[j];
                residual[j] -= length * image[j];
            }
            double before = size;
            size = dot(residual, residual);
            for (int j = 0; j < weights.length; j++) {
                direction[j] = residual[j] + size / before * direction[j];
            }
        }
        return weights;
    }

    private double[] times(double[] v) {
        double[] scores = new double[design.rows()];
        double mean = 0;
        double total = rowWeights.total();
        for (int row = 0; row < scores.length; row++) {
            look(row);
            scores[row] = design.dot(row, v);
            mean += rowWeights.of(row) * scores[row] / total;
        }
        double[] product = new double[v.length];
        for (int row = 0; row < scores.length; row++) {
            look(row);
            design.accumulate(row, rowWeights.of(row) * (scores[row] - mean), product);
        }
        for (int j = 0; j < v.length; j++) {
            product[j] += penalty * v[j];
        }
        return product;
    }

    private void look(int row) {
        if ((row & 1023) == 0) {
            context.checkCancelled();
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
