package io.crisol.profile.assumption.formula;

import io.crisol.job.JobContext;
import java.util.List;

/**
 * A logistic fit by maximum likelihood, iteratively reweighted least squares on orthogonal regressors (McCullagh and
 * Nelder 1989), with intercept. Where the classes can be told apart completely it stops at probabilities near 0 and 1.
 *
 * @param probabilities fitted probability of each row
 * @param deviance −2 · log likelihood
 * @param nullDeviance the same of the share alone
 * @param largest greatest |log odds| of a row
 */
public record LogisticFit(
        Orthogonal design, double[] y, double[] probabilities, double deviance, double nullDeviance, double largest) {
    private static final int MOST_STEPS = 30;
    private static final double FAR = 200;
    private static final double CLOSE = 1e-9;

    /** @param y 0 or 1 for each row, both present */
    public static LogisticFit of(Orthogonal design, double[] y, JobContext context) {
        int n = y.length;
        double share = Vectors.mean(y);
        double[] odds = new double[n];
        java.util.Arrays.fill(odds, Math.log(share / (1 - share)));
        double deviance = deviance(odds, y);
        double none = deviance;
        for (int step = 0; step < MOST_STEPS && largest(odds) < FAR; step++) {
            context.checkCancelled();
            double[] change = newton(design, odds, y);
            double[] next = null;
            double better = Double.POSITIVE_INFINITY;
            for (double size = 1; size > 1e-3; size /= 2) {
                next = odds.clone();
                Vectors.subtract(next, change, -size);
                better = deviance(next, y);
                if (better <= deviance + 1e-12) {
                    break;
                }
            }
            if (next == null || !(better <= deviance)) {
                break;
            }
            odds = next;
            boolean done = deviance - better < CLOSE * (1 + better);
            deviance = better;
            if (done) {
                break;
            }
        }
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            p[i] = probability(odds[i]);
        }
        return new LogisticFit(design, y, p, deviance, none, largest(odds));
    }

    /** How the log odds of each row change in one Newton step. */
    private static double[] newton(Orthogonal design, double[] odds, double[] y) {
        int n = y.length;
        double[] weights = new double[n];
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            double p = probability(odds[i]);
            weights[i] = Math.max(1e-12, p * (1 - p));
            residuals[i] = y[i] - p;
        }
        double[] step = information(design, weights).solve(along(design, residuals));
        return combined(design, step, n);
    }

    private static double[] combined(Orthogonal design, double[] coefficients, int n) {
        double[] sum = new double[n];
        java.util.Arrays.fill(sum, coefficients[0] / Math.sqrt(n));
        List<double[]> basis = design.basis();
        for (int k = 0; k < basis.size(); k++) {
            Vectors.subtract(sum, basis.get(k), -coefficients[k + 1]);
        }
        return sum;
    }

    /** Z'v, with the constant of length 1 first. */
    private static double[] along(Orthogonal design, double[] v) {
        double[] made = new double[design.rank() + 1];
        made[0] = Vectors.mean(v) * Math.sqrt(v.length);
        for (int k = 0; k < design.rank(); k++) {
            made[k + 1] = Vectors.dot(design.basis().get(k), v);
        }
        return made;
    }

    /** Z'WZ. */
    private static Cholesky information(Orthogonal design, double[] weights) {
        int size = design.rank() + 1;
        double[][] made = new double[size][size];
        double[] constant = along(design, weights);
        double root = Math.sqrt(weights.length);
        for (int i = 0; i < size; i++) {
            made[i][0] = constant[i] / root;
            made[0][i] = made[i][0];
        }
        for (int a = 0; a < design.rank(); a++) {
            double[] weighted = Vectors.product(weights, design.basis().get(a));
            for (int b = 0; b <= a; b++) {
                made[a + 1][b + 1] = Vectors.dot(weighted, design.basis().get(b));
                made[b + 1][a + 1] = made[a + 1][b + 1];
            }
        }
        return Cholesky.of(made);
    }

    /** What a further term would add: Rao's score test of its coefficient, statistic ~ χ²(1) (Rao 1948). */
    public Scores scores() {
        double[] weights = new double[y.length];
        double[] residuals = new double[y.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = probabilities[i] * (1 - probabilities[i]);
            residuals[i] = y[i] - probabilities[i];
        }
        return new Scores(design, weights, residuals, information(design, weights));
    }

    /** Score tests of single further terms. */
    public static final class Scores {
        private final Orthogonal design;
        private final double[] weights;
        private final double[] residuals;
        private final Cholesky information;

        private Scores(Orthogonal design, double[] weights, double[] residuals, Cholesky information) {
            this.design = design;
            this.weights = weights;
            this.residuals = residuals;
            this.information = information;
        }

        /** The test of one term; its values may be on any scale. */
        public Tested of(double[] term) {
            double[] z = design.residuals(Vectors.unit(Vectors.centred(term)));
            if (Vectors.length(z) < 1e-6) {
                return new Tested(0, 1, 0);
            }
            double[] weighted = Vectors.product(weights, z);
            double[] cross = along(design, weighted);
            double variance = Vectors.dot(weighted, z) - Vectors.dot(cross, information.solve(cross));
            double score = Vectors.dot(z, residuals);
            return variance <= 0 ? new Tested(0, 1, 0) : Tested.chiSquared(score * score / variance, 1);
        }
    }

    private static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static double deviance(double[] odds, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double signed = y[i] > 0.5 ? -odds[i] : odds[i];
            sum += signed > 0 ? signed + Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed));
        }
        return 2 * sum;
    }

    private static double largest(double[] odds) {
        double most = 0;
        for (double each : odds) {
            most = Math.max(most, Math.abs(each));
        }
        return most;
    }
}
