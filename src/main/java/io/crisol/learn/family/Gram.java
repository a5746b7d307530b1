package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.RowWeights;
import io.crisol.learn.TrainingSet;

/**
 * Sums of squares and products of the training features around their means. Made once per fold, shared by linear
 * families; immutable.
 *
 * @param means mean of every feature
 * @param products lower triangle: Σ weight (x_i − mean_i)(x_j − mean_j)
 */
record Gram(double[] means, double[][] products) {
    /** Up to this many features the table of products is used; above it, methods that never make it. */
    static final int WIDEST = 1500;

    private static final double ROUNDING = 1e-13;

    static Gram of(TrainingSet training, JobContext context) {
        Design design = Design.of(training, context);
        return training.shared(Gram.class, () -> of(design, training.weights(), context));
    }

    private static Gram of(Design design, RowWeights weights, JobContext context) {
        double[][] products = weighted(design, weights.values(), context);
        double[] means = design.means(weights);
        subtractMean(products, means, weights.total());
        return new Gram(means, products);
    }

    /** Lower triangle of Σ weight · x_i · x_j. */
    static double[][] weighted(Design design, double[] weights, JobContext context) {
        double[][] sums = new double[design.width()][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new double[i + 1];
        }
        int dense = design.layout().denseWidth();
        int[] features = new int[design.most()];
        double[] values = new double[design.most()];
        for (int row = 0; row < design.rows(); row++) {
            if ((row & 63) == 0) {
                context.checkCancelled();
            }
            int count = design.copy(row, features, values);
            for (int a = 0; a < count; a++) {
                add(sums[features[a]], weights[row] * values[a], features, values, a + 1, dense);
            }
        }
        return sums;
    }

    /** Turns sums of products of some rows into such around their mean; a square that is only rounding becomes 0. */
    static void subtractMean(double[][] sums, double[] mean, double rows) {
        for (int i = 0; i < sums.length; i++) {
            double before = sums[i][i];
            for (int j = 0; j <= i; j++) {
                sums[i][j] -= rows * mean[i] * mean[j];
            }
            sums[i][i] = sums[i][i] <= ROUNDING * before ? 0 : sums[i][i];
        }
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

    /** The first features of a row are its numbers, in order. */
    private static void add(double[] sums, double factor, int[] features, double[] values, int count, int dense) {
        int plain = Math.min(count, dense);
        for (int b = 0; b < plain; b++) {
            sums[b] += factor * values[b];
        }
        for (int b = plain; b < count; b++) {
            sums[features[b]] += factor * values[b];
        }
    }
}
