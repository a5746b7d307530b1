package io.crisol.learn;

import java.util.List;

/** Predictions, row by row. Arrays given in are not copied. */
public sealed interface Predictions {
    int rows();

    Predictions take(int[] which);

    /**
     * Class probabilities, as floats widened to double, the way the exported graph gives them.
     *
     * @param probabilities {@code [class][row]}, each in [0, 1]; they sum to 1 over the classes within 1e-5
     */
    record Probabilities(double[][] probabilities, List<String> names) implements Predictions {
        public Probabilities {
            names = List.copyOf(names);
        }

        @Override
        public int rows() {
            return probabilities[0].length;
        }

        /** Probability of the positive class of a binary task. */
        public double[] positive() {
            return probabilities[1];
        }

        /** The most probable class of a row; the first of equals. */
        public int mostProbable(int row) {
            int best = 0;
            for (int k = 1; k < probabilities.length; k++) {
                if (probabilities[k][row] > probabilities[best][row]) {
                    best = k;
                }
            }
            return best;
        }

        @Override
        public Probabilities take(int[] which) {
            double[][] taken = new double[probabilities.length][which.length];
            for (int k = 0; k < taken.length; k++) {
                for (int i = 0; i < which.length; i++) {
                    taken[k][i] = probabilities[k][which[i]];
                }
            }
            return new Probabilities(taken, names);
        }
    }

    /** Predicted numbers. */
    record Amounts(double[] values) implements Predictions {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public Amounts take(int[] which) {
            double[] taken = new double[which.length];
            for (int i = 0; i < which.length; i++) {
                taken[i] = values[which[i]];
            }
            return new Amounts(taken);
        }
    }
}
