package io.crisol.learn.family;

import io.crisol.job.JobContext;

/**
 * Least squares with an elastic net penalty by cyclic coordinate descent (Friedman, Hastie and Tibshirani 2010):
 * ½·Σ(y − ŷ)² + a·‖w‖₁ + b/2·‖w‖². Weights at 0 are looked at again only when the others have settled.
 */
final class CoordinateDescent {
    private static final int MOST_SWEEPS = 20_000;
    private static final double SETTLED = 1e-8;

    private final Slopes slopes;
    private final double absolute;
    private final double squared;
    private final double small;
    private final double[] weights;
    private final JobContext context;
    private int looks;

    /**
     * @param absolute a, the penalty on absolute weights
     * @param squared b, the penalty on squared weights
     * @param size root of the sum of squared answers: what a change is measured against
     */
    CoordinateDescent(Slopes slopes, double absolute, double squared, double size, JobContext context) {
        this.slopes = slopes;
        this.absolute = absolute;
        this.squared = squared;
        this.small = SETTLED * size;
        this.weights = new double[slopes.size()];
        this.context = context;
    }

    double[] solve() {
        boolean all = true;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            boolean settled = sweep(all) <= small;
            if (all && settled) {
                return weights;
            }
            all = settled;
        }
        return weights;
    }

    /** One round over the weights; returns the largest change that it made to the predictions. */
    private double sweep(boolean all) {
        double largest = 0;
        for (int j = 0; j < weights.length; j++) {
            if (!all && weights[j] == 0) {
                continue;
            }
            if ((looks++ & 15) == 0) {
                context.checkCancelled();
            }
            largest = Math.max(largest, update(j));
        }
        return largest;
    }

    private double update(int feature) {
        double square = slopes.square(feature);
        double before = weights[feature];
        double pull = slopes.at(feature) + square * before;
        double left = Math.max(0, Math.abs(pull) - absolute);
        double after = square <= 0 || left == 0 ? 0 : Math.copySign(left, pull) / (square + squared);
        if (after == before) {
            return 0;
        }
        weights[feature] = after;
        slopes.changed(feature, after - before);
        return Math.abs(after - before) * Math.sqrt(square);
    }
}
