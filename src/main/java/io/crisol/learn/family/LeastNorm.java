package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;

/**
 * Ordinary least squares on centred features; of all solutions, where columns depend on each other, the one of least
 * norm. By normal equations, refined with the residuals of the rows themselves. Columns that differ from a combination
 * of others by no more than the rounding of floats count as dependent.
 */
final class LeastNorm {
    private static final int REFINEMENTS = 3;

    private final Design design;
    private final Gram gram;
    private final Answers answers;
    private final JobContext context;

    LeastNorm(Design design, Gram gram, Answers answers, JobContext context) {
        this.design = design;
        this.gram = gram;
        this.answers = answers;
        this.context = context;
    }

    double[] solve() {
        Cholesky factor = Cholesky.of(gram.plusDiagonal(0), context);
        double[] weights = new double[design.width()];
        for (int time = 0; time <= REFINEMENTS; time++) {
            double[] more = factor.solve(residuals(weights).with(design, context));
            for (int j = 0; j < weights.length; j++) {
                weights[j] += more[j];
            }
        }
        return new Complement(factor.idleDirections(), context).of(weights);
    }

    private Answers residuals(double[] weights) {
        double[] left = new double[design.rows()];
        double mean = 0;
        double total = answers.weights().total();
        for (int row = 0; row < left.length; row++) {
            left[row] = answers.centred()[row] - design.dot(row, weights);
            mean += answers.weights().of(row) * left[row] / total;
        }
        for (int row = 0; row < left.length; row++) {
            left[row] -= mean;
        }
        return new Answers(0, left, answers.weights());
    }
}
