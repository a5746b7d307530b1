package io.crisol.learn.family;

import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import java.util.Optional;

/** Covariances of the features within classes, as lower triangles. */
final class Covariances {
    private Covariances() {}

    /** Within all classes together, with the rows' weight − classes in the denominator. */
    static double[][] pooled(Design design, RowWeights weights, ClassMeans means, JobContext context) {
        double[][] sums = Gram.weighted(design, weights.values(), context);
        int present = 0;
        for (int k = 0; k < means.classes(); k++) {
            Gram.subtractMean(sums, means.means()[k], means.counts()[k]);
            present += means.counts()[k] > 0 ? 1 : 0;
        }
        return divided(sums, Math.max(1, weights.total() - present));
    }

    /** Within one class, with the rows' weight − 1 in the denominator. */
    static double[][] of(
            Design design, Target.Classes classes, RowWeights weights, ClassMeans means, int cls, JobContext context) {
        double[] own = new double[design.rows()];
        for (int row = 0; row < own.length; row++) {
            own[row] = classes.codes()[row] == cls ? weights.of(row) : 0;
        }
        double[][] sums = Gram.weighted(design, own, context);
        Gram.subtractMean(sums, means.means()[cls], means.counts()[cls]);
        return divided(sums, Math.max(1, means.counts()[cls] - 1));
    }

    /** The finding that there are more features than a family can take. */
    static Optional<Finding> tooWide(ModelFamily family, TrainingSet training, int most) {
        int width = family.form().features(training.inputs().schema()).size();
        return width <= most
                ? Optional.empty()
                : Optional.of(Finding.error("learn.too_wide", family.name(), width, most));
    }

    private static double[][] divided(double[][] sums, double by) {
        for (double[] row : sums) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= by;
            }
        }
        return sums;
    }
}
