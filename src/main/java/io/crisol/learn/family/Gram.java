package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.TrainingSet;

/**
 * Sums of squares and products of the training features around their means. Made once per fold, shared by linear
 * families; immutable.
 *
 * @param means mean of every feature
 * @param products lower triangle: Σ (x_i − mean_i)(x_j − mean_j)
 */
record Gram(double[] means, double[][] products) {
    /** Up to this many features the table of products is used; above it, methods that never make it. */
    static final int WIDEST = 1500;

    static Gram of(TrainingSet training, JobContext context) {
        Design design = Design.of(training);
        return training.shared(Gram.class, () -> of(design, context));
    }

    static Gram of(Design design, JobContext context) {
        double[] ones = new double[design.rows()];
        java.util.Arrays.fill(ones, 1);
        double[][] products = weighted(design, ones, context);
        double[] means = design.means();
        for (int i = 0; i < means.length; i++) {
            for (int j = 0; j <= i; j++) {
                products[i][j] -= design.rows() * means[i] * means[j];
            }
        }
        return new Gram(means, products);
    }

    /** Lower triangle of Σ weight · x_i · x_j. */
    static double[][] weighted(Design design, double[] weights, JobContext context) {
        double[][] sums = new double[design.width()][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new double[i + 1];
        }
        int[] features = new int[design.most()];
        double[] values = new double[design.most()];
        for (int row = 0; row < design.rows(); row++) {
            if ((row & 63) == 0) {
                context.checkCancelled();
            }
            int count = design.copy(row, features, values);
            for (int a = 0; a < count; a++) {
                add(sums[features[a]], weights[row] * values[a], features, values, a);
            }
        }
        return sums;
    }

    /** A copy of the products with something added to the diagonal. */
    double[][] plusDiagonal(double added) {
        double[][] copy = new double[products.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = products[i].clone();
            copy[i][i] += added;
        }
        return copy;
    }

    private static void add(double[] sums, double factor, int[] features, double[] values, int last) {
        for (int b = 0; b <= last; b++) {
            sums[features[b]] += factor * values[b];
        }
    }
}
