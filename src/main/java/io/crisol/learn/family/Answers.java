package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.Target;

/**
 * The answers of a regression, centred.
 *
 * @param mean their mean
 * @param centred answer − mean, row by row
 */
record Answers(double mean, double[] centred) {
    static Answers of(Target.Amounts amounts) {
        double[] values = amounts.values();
        double sum = 0;
        for (double value : values) {
            sum += value - values[0];
        }
        double mean = values[0] + sum / values.length;
        double[] centred = new double[values.length];
        for (int row = 0; row < centred.length; row++) {
            centred[row] = values[row] - mean;
        }
        return new Answers(mean, centred);
    }

    /** Sum of the squared centred answers. */
    double squares() {
        double sum = 0;
        for (double each : centred) {
            sum += each * each;
        }
        return sum;
    }

    /** Σ over the rows of feature · centred answer, for every feature. */
    double[] with(Design design, JobContext context) {
        double[] sums = new double[design.width()];
        for (int row = 0; row < centred.length; row++) {
            if ((row & 1023) == 0) {
                context.checkCancelled();
            }
            design.accumulate(row, centred[row], sums);
        }
        return sums;
    }
}
