package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;

/**
 * The answers of a regression, centred.
 *
 * @param mean their mean
 * @param centred answer − mean, row by row
 */
record Answers(double mean, double[] centred, RowWeights weights) {
    static Answers of(TrainingSet training) {
        return of(training.amounts(), training.weights());
    }

    private static Answers of(Target.Amounts amounts, RowWeights weights) {
        double[] values = amounts.values();
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            sum += weights.of(row) * (values[row] - values[0]);
        }
        double mean = values[0] + sum / weights.total();
        double[] centred = new double[values.length];
        for (int row = 0; row < centred.length; row++) {
            centred[row] = values[row] - mean;
        }
        return new Answers(mean, centred, weights);
    }

    /** Weighted sum of the squared centred answers. */
    double squares() {
        double sum = 0;
        for (int row = 0; row < centred.length; row++) {
            sum += weights.of(row) * centred[row] * centred[row];
        }
        return sum;
    }

    /** Σ over the rows of weight · feature · centred answer, for every feature. */
    double[] with(Design design, JobContext context) {
        double[] sums = new double[design.width()];
        for (int row = 0; row < centred.length; row++) {
            if ((row & 1023) == 0) {
                context.checkCancelled();
            }
            design.accumulate(row, weights.of(row) * centred[row], sums);
        }
        return sums;
    }
}
