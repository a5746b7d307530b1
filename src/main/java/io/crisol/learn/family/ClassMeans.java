package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;

/**
 * Counts of the classes and the average row of each.
 *
 * @param counts weight of each class
 * @param means {@code [class][feature]}; zeros for a class without rows
 */
record ClassMeans(double[] counts, double[][] means) {
    static ClassMeans of(Design design, Target.Classes classes, RowWeights weights, JobContext context) {
        double[] counts = weights.of(classes);
        double[][] means = new double[counts.length][design.width()];
        for (int row = 0; row < design.rows(); row++) {
            if ((row & 255) == 0) {
                context.checkCancelled();
            }
            design.accumulate(row, weights.of(row), means[classes.codes()[row]]);
        }
        for (int k = 0; k < counts.length; k++) {
            for (int j = 0; j < means[k].length; j++) {
                means[k][j] /= counts[k] > 0 ? counts[k] : 1;
            }
        }
        return new ClassMeans(counts, means);
    }

    int classes() {
        return counts.length;
    }

    /** Log of the share of a class; −∞ for one without rows. */
    double logShare(int cls) {
        double rows = 0;
        for (double count : counts) {
            rows += count;
        }
        return StrictMath.log(counts[cls] / rows);
    }
}
