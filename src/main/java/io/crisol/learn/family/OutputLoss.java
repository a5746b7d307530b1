package io.crisol.learn.family;

import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;

/** What a network's scores for a row cost, and how the cost changes with them. */
sealed interface OutputLoss {
    int outputs();

    /** The loss of a row; overwrites its scores by the slope of the loss. */
    double of(int row, double[] scores);

    /** Log loss; two classes have one score, of the second. */
    record OfClasses(Target.Classes classes) implements OutputLoss {
        @Override
        public int outputs() {
            int names = classes.names().size();
            return names == 2 ? 1 : names;
        }

        @Override
        public double of(int row, double[] scores) {
            int own = classes.codes()[row];
            if (scores.length == 1) {
                double z = own == 1 ? scores[0] : -scores[0];
                scores[0] = Softmax.sigmoid(scores[0]) - own;
                return Math.max(0, -z) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
            }
            double score = scores[own];
            double all = Softmax.inPlace(scores);
            scores[own] -= 1;
            return all - score;
        }
    }

    /** A loss of which each row has so many times as much. */
    record Weighed(OutputLoss loss, RowWeights weights) implements OutputLoss {
        @Override
        public int outputs() {
            return loss.outputs();
        }

        @Override
        public double of(int row, double[] scores) {
            double value = loss.of(row, scores);
            double weight = weights.of(row);
            for (int o = 0; o < scores.length; o++) {
                scores[o] *= weight;
            }
            return weight * value;
        }
    }

    /** Half the squared error of answers with mean 0 and spread 1. */
    record OfNumbers(double[] answers) implements OutputLoss {
        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public double of(int row, double[] scores) {
            double error = scores[0] - answers[row];
            scores[0] = error;
            return error * error / 2;
        }
    }
}
