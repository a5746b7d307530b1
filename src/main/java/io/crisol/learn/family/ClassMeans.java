package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.Target;

/**
 * Counts of the classes and the average row of each.
 *
 * @param counts rows of each class
 * @param means {@code [class][feature]}; zeros for a class without rows
 */
record ClassMeans(int[] counts, double[][] means) {
    static ClassMeans of(Design design, Target.Classes classes, JobContext context) {
        int[] counts = classes.counts();
        double[][] means = new double[counts.length][design.width()];
        for (int row = 0; row < design.rows(); row++) {
            if ((row & 255) == 0) {
                context.checkCancelled();
            }
            design.accumulate(row, 1, means[classes.codes()[row]]);
        }
        for (int k = 0; k < counts.length; k++) {
            for (int j = 0; j < means[k].length; j++) {
                means[k][j] /= Math.max(1, counts[k]);
            }
        }
        return new ClassMeans(counts, means);
    }

    int classes() {
        return counts.length;
    }

    /** Log of the share of a class; −∞ for one without rows. */
    double logShare(int cls) {
        long rows = 0;
        for (int count : counts) {
            rows += count;
        }
        return StrictMath.log((double) counts[cls] / rows);
    }
}
