package io.crisol.evaluate.metric;

import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;

/** Decided classes counted against true ones: {@code counts[truth][decided]}. */
record Decided(int[][] counts) {
    /** One half decides between two classes; of more, the most probable one. */
    static Decided plainly(Classes truth, Probabilities predicted) {
        return truth.names().size() == 2 ? at(0.5, truth, predicted) : mostProbable(truth, predicted);
    }

    /** The positive class from the threshold on. */
    static Decided at(double threshold, Classes truth, Probabilities predicted) {
        int[][] counts = new int[2][2];
        double[] positive = predicted.positive();
        for (int row = 0; row < positive.length; row++) {
            counts[truth.codes()[row]][positive[row] >= threshold ? 1 : 0]++;
        }
        return new Decided(counts);
    }

    private static Decided mostProbable(Classes truth, Probabilities predicted) {
        int classes = truth.names().size();
        int[][] counts = new int[classes][classes];
        for (int row = 0; row < truth.rows(); row++) {
            counts[truth.codes()[row]][predicted.mostProbable(row)]++;
        }
        return new Decided(counts);
    }

    int rows() {
        int sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += inTruth(k);
        }
        return sum;
    }

    int right() {
        int sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += counts[k][k];
        }
        return sum;
    }

    int inTruth(int k) {
        int sum = 0;
        for (int count : counts[k]) {
            sum += count;
        }
        return sum;
    }

    int decided(int k) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[k];
        }
        return sum;
    }

    /** 2·TP / (2·TP + FP + FN) of one class; NaN where the class is neither present nor decided. */
    double f1(int k) {
        return Share.of(2.0 * counts[k][k], inTruth(k) + decided(k));
    }
}
