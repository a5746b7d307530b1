package io.crisol.bundle.onnx;

import io.crisol.learn.Predictions;
import java.util.Arrays;
import java.util.List;

/**
 * Scored rows.
 *
 * @param predictions probabilities or numbers
 * @param labels the decided class of each row; empty where numbers are predicted
 */
public record Scores(Predictions predictions, List<String> labels) {
    public Scores {
        labels = List.copyOf(labels);
    }

    public int rows() {
        return predictions.rows();
    }

    /** Some of the rows, in the given order. */
    public Scores take(int[] which) {
        List<String> taken = labels.isEmpty()
                ? List.of()
                : Arrays.stream(which).mapToObj(labels::get).toList();
        return new Scores(predictions.take(which), taken);
    }
}
