package io.crisol.learn.family;

import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import java.util.Arrays;

/**
 * The penalised loss of logistic regression, Σ weight · logloss + λ/2·‖w‖², as a function of its parameters: for every output
 * the weights of the features, then its intercept, which is free. One output (of the second class) for two classes,
 * else one a class. Not thread-safe.
 */
final class ClassLoss {
    private final Design design;
    private final int[] codes;
    private final RowWeights rowWeights;
    private final int outputs;
    private final double penalty;
    private final JobContext context;
    private final int stride;
    private final double[][] probabilities;

    ClassLoss(Design design, Target.Classes target, RowWeights rowWeights, double penalty, JobContext context) {
        this.design = design;
        this.codes = target.codes();
        this.rowWeights = rowWeights;
        int classes = target.names().size();
        this.outputs = classes == 2 ? 1 : classes;
        this.penalty = penalty;
        this.context = context;
        this.stride = design.width() + 1;
        this.probabilities = new double[outputs][design.rows()];
    }

    int outputs() {
        return outputs;
    }

    /** Number of parameters. */
    int size() {
        return outputs * stride;
    }

    /** The loss; the probabilities are kept for {@link #slope} and {@link #curvature}. */
    double at(double[] parameters) {
        double loss = 0;
        double[][] weights = split(parameters);
        double[] scores = new double[outputs];
        for (int row = 0; row < codes.length; row++) {
            look(row);
            for (int k = 0; k < outputs; k++) {
                scores[k] = design.dot(row, weights[k]) + weights[k][stride - 1];
            }
            loss += rowWeights.of(row) * (outputs == 1 ? two(row, scores[0]) : many(row, scores));
        }
        for (int i = 0; i < parameters.length; i++) {
            if (i % stride != stride - 1) {
                loss += penalty / 2 * parameters[i] * parameters[i];
            }
        }
        return loss;
    }

    /** The gradient where the loss was last computed. */
    double[] slope(double[] parameters) {
        double[] slope = new double[size()];
        double[] sums = new double[stride];
        for (int k = 0; k < outputs; k++) {
            Arrays.fill(sums, 0);
            for (int row = 0; row < codes.length; row++) {
                look(row);
                double error = rowWeights.of(row) * (probabilities[k][row] - truth(row, k));
                design.accumulate(row, error, sums);
                sums[stride - 1] += error;
            }
            for (int j = 0; j < stride; j++) {
                int i = k * stride + j;
                slope[i] = sums[j] + (j < stride - 1 ? penalty * parameters[i] : 0);
            }
        }
        return slope;
    }

    /**
     * The lower triangle of the matrix of second derivatives where the loss was last computed. With one output a class
     * the loss doesn't change when all intercepts (without a penalty: all weights of a feature) shift together; there
     * a unit of curvature is added, which changes no minimum.
     */
    double[][] curvature() {
        double[][] all = new double[size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new double[i + 1];
        }
        double[] weights = new double[codes.length];
        for (int a = 0; a < outputs; a++) {
            for (int b = 0; b <= a; b++) {
                for (int row = 0; row < weights.length; row++) {
                    double p = probabilities[a][row];
                    weights[row] = rowWeights.of(row) * (a == b ? p * (1 - p) : -p * probabilities[b][row]);
                }
                place(block(weights), all, a * stride, b * stride);
            }
        }
        for (int i = 0; i < all.length; i++) {
            boolean intercept = i % stride == stride - 1;
            all[i][i] += intercept ? 0 : penalty;
            if (outputs > 1 && (intercept || penalty == 0)) {
                for (int j = i % stride; j <= i; j += stride) {
                    all[i][j] += 1;
                }
            }
        }
        return all;
    }

    private double[][] block(double[] weights) {
        double[][] inner = Gram.weighted(design, weights, context);
        double[] last = new double[stride];
        for (int row = 0; row < weights.length; row++) {
            design.accumulate(row, weights[row], last);
            last[stride - 1] += weights[row];
        }
        double[][] whole = Arrays.copyOf(inner, stride);
        whole[stride - 1] = last;
        return whole;
    }

    private void place(double[][] block, double[][] all, int top, int left) {
        for (int i = 0; i < stride; i++) {
            for (int j = 0; j <= i; j++) {
                all[top + i][left + j] = block[i][j];
                if (top != left) {
                    all[top + j][left + i] = block[i][j];
                }
            }
        }
    }

    private double two(int row, double score) {
        double e = StrictMath.exp(-Math.abs(score));
        probabilities[0][row] = score >= 0 ? 1 / (1 + e) : e / (1 + e);
        boolean wrong = score > 0 != (codes[row] == 1);
        return (wrong ? Math.abs(score) : 0) + StrictMath.log1p(e);
    }

    private double many(int row, double[] scores) {
        double own = scores[codes[row]];
        double whole = Softmax.inPlace(scores);
        for (int k = 0; k < outputs; k++) {
            probabilities[k][row] = scores[k];
        }
        return whole - own;
    }

    private double truth(int row, int output) {
        return codes[row] == (outputs == 1 ? 1 : output) ? 1 : 0;
    }

    /** The parameters of each output, the intercept last. */
    double[][] split(double[] parameters) {
        double[][] parts = new double[outputs][];
        for (int k = 0; k < outputs; k++) {
            parts[k] = Arrays.copyOfRange(parameters, k * stride, (k + 1) * stride);
        }
        return parts;
    }

    private void look(int row) {
        if ((row & 255) == 0) {
            context.checkCancelled();
        }
    }
}
