package io.crisol.evaluate.explain;

import io.crisol.learn.Predictions.Probabilities;
import io.crisol.learn.Target.Classes;
import java.util.Arrays;
import java.util.List;

/**
 * True classes against decided ones.
 *
 * @param counts {@code [truth][decided]}
 * @param names the classes; for two of them (negative, positive)
 */
public record Confusion(int[][] counts, List<String> names) {
    public Confusion {
        names = List.copyOf(names);
    }

    /** Two classes, decided by a threshold: positive from it on. */
    public static Confusion at(double threshold, Classes truth, Probabilities predicted) {
        int[][] counts = new int[2][2];
        for (int row = 0; row < truth.rows(); row++) {
            counts[truth.codes()[row]][predicted.positive()[row] >= threshold ? 1 : 0]++;
        }
        return new Confusion(counts, truth.names());
    }

    /** Any number of classes: the most probable one is decided. */
    public static Confusion mostProbable(Classes truth, Probabilities predicted) {
        int[][] counts = new int[truth.names().size()][truth.names().size()];
        for (int row = 0; row < truth.rows(); row++) {
            counts[truth.codes()[row]][predicted.mostProbable(row)]++;
        }
        return new Confusion(counts, truth.names());
    }

    public int rows() {
        return Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Share of the rows of a class that are decided so; NaN where it has none. */
    public double recall(int k) {
        return counts[k][k] / (double) Arrays.stream(counts[k]).sum();
    }

    /** Share of the rows decided so that are of the class; NaN where none are. */
    public double precision(int k) {
        return counts[k][k]
                / (double) Arrays.stream(counts).mapToInt(row -> row[k]).sum();
    }
}
