package io.crisol.learn.tree;

import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import java.util.Arrays;

/** What boosting makes small: its gradients and Hessians at the present scores, {@code [output][row]}. */
sealed interface Loss {
    int outputs();

    /** The best constant score of an output. */
    double base(int output);

    /** Writes the negative gradient of the loss by each score, and its second derivative, {@code [output][row]}. */
    void derive(double[][] scores, double[][] gradient, double[][] hessian);

    /** Whether all second derivatives are 1. */
    boolean flat();

    /** The longest step of a score that is sensible: where classes are rare, Newton steps leap. */
    default double longestStep() {
        return flat() ? Double.POSITIVE_INFINITY : 2;
    }

    /** Mean loss of rows. */
    double mean(double[][] scores, int[] rows);

    Link link();

    /** The loss of rows that count as their weights say: in its bases and means; its derivatives are those of one row. */
    static Loss of(Target target, RowWeights weights) {
        return switch (target) {
            case Target.Amounts amounts -> new Squared(amounts.values(), weights);
            case Target.Classes classes when classes.names().size() == 2 -> new LogLoss(classes, weights);
            case Target.Classes classes -> new SoftmaxLoss(classes, weights);
        };
    }

    /** Half the squared error. */
    record Squared(double[] values, RowWeights weights) implements Loss {
        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public double base(int output) {
            if (weights.allOne()) {
                return Arrays.stream(values).average().orElse(0);
            }
            double sum = 0;
            for (int row = 0; row < values.length; row++) {
                sum += weights.of(row) * values[row];
            }
            return sum / weights.total();
        }

        @Override
        public void derive(double[][] scores, double[][] gradient, double[][] hessian) {
            for (int row = 0; row < values.length; row++) {
                gradient[0][row] = values[row] - scores[0][row];
            }
            Arrays.fill(hessian[0], 1);
        }

        @Override
        public boolean flat() {
            return true;
        }

        @Override
        public double mean(double[][] scores, int[] rows) {
            double sum = 0;
            for (int row : rows) {
                double error = values[row] - scores[0][row];
                sum += weights.of(row) * error * error;
            }
            return sum / weights.take(rows).total();
        }

        @Override
        public Link link() {
            return new Link.Amount(base(0));
        }
    }

    /** Logarithmic loss of two classes; the score is the log odds of the positive one. */
    record LogLoss(Target.Classes classes, RowWeights weights) implements Loss {
        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public double base(int output) {
            double[] counts = weights.of(classes);
            return StrictMath.log(counts[1] / counts[0]);
        }

        @Override
        public void derive(double[][] scores, double[][] gradient, double[][] hessian) {
            int[] codes = classes.codes();
            double[] score = scores[0];
            double[] slope = gradient[0];
            double[] curve = hessian[0];
            for (int row = 0; row < codes.length; row++) {
                double p = 1 / (1 + StrictMath.exp(-score[row]));
                slope[row] = codes[row] - p;
                curve[row] = p * (1 - p);
            }
        }

        @Override
        public boolean flat() {
            return false;
        }

        @Override
        public double mean(double[][] scores, int[] rows) {
            double sum = 0;
            for (int row : rows) {
                double margin = classes.codes()[row] == 1 ? scores[0][row] : -scores[0][row];
                sum += weights.of(row) * (StrictMath.log1p(StrictMath.exp(-Math.abs(margin))) + Math.max(0, -margin));
            }
            return sum / weights.take(rows).total();
        }

        @Override
        public Link link() {
            return new Link.Logistic((float) base(0), classes.names());
        }
    }

    /** Logarithmic loss of several classes; the scores are log probabilities up to a constant. */
    record SoftmaxLoss(Target.Classes classes, RowWeights weights) implements Loss {
        @Override
        public int outputs() {
            return classes.names().size();
        }

        @Override
        public double base(int output) {
            return StrictMath.log(Math.max(weights.of(classes)[output], 0.5) / weights.total());
        }

        @Override
        public void derive(double[][] scores, double[][] gradient, double[][] hessian) {
            int[] codes = classes.codes();
            double[] e = new double[scores.length];
            for (int row = 0; row < codes.length; row++) {
                double greatest = Double.NEGATIVE_INFINITY;
                for (double[] score : scores) {
                    greatest = Math.max(greatest, score[row]);
                }
                double total = 0;
                for (int k = 0; k < e.length; k++) {
                    e[k] = StrictMath.exp(scores[k][row] - greatest);
                    total += e[k];
                }
                for (int k = 0; k < e.length; k++) {
                    double p = e[k] / total;
                    gradient[k][row] = (codes[row] == k ? 1 : 0) - p;
                    hessian[k][row] = p * (1 - p);
                }
            }
        }

        @Override
        public boolean flat() {
            return false;
        }

        @Override
        public double mean(double[][] scores, int[] rows) {
            double sum = 0;
            for (int row : rows) {
                double own = scores[classes.codes()[row]][row];
                double total = 0;
                for (double[] score : scores) {
                    total += StrictMath.exp(score[row] - own);
                }
                sum += weights.of(row) * StrictMath.log(total);
            }
            return sum / weights.take(rows).total();
        }

        @Override
        public Link link() {
            float[] bases = new float[outputs()];
            for (int k = 0; k < bases.length; k++) {
                bases[k] = (float) base(k);
            }
            return new Link.Softmax(bases, classes.names());
        }
    }
}
