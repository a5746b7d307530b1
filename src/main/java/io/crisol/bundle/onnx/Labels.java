package io.crisol.bundle.onnx;

import io.crisol.learn.Predictions;
import io.crisol.problem.TaskKind;
import java.util.ArrayList;
import java.util.List;

/** From probabilities to labels: the positive class from the threshold up, or the most probable of several. */
final class Labels {
    private Labels() {}

    static List<String> decide(Predictions predictions, TaskKind task, double threshold) {
        if (!(predictions instanceof Predictions.Probabilities p)) {
            return List.of();
        }
        List<String> labels = new ArrayList<>(p.rows());
        for (int row = 0; row < p.rows(); row++) {
            int code = task == TaskKind.BINARY ? (p.positive()[row] >= threshold ? 1 : 0) : p.mostProbable(row);
            labels.add(p.names().get(code));
        }
        return labels;
    }

    /** How far a row's deciding probability lies from another decision. */
    static double margin(Predictions.Probabilities p, TaskKind task, double threshold, int row) {
        if (task == TaskKind.BINARY) {
            return Math.abs(p.positive()[row] - threshold);
        }
        int best = p.mostProbable(row);
        double next = 0;
        for (int k = 0; k < p.names().size(); k++) {
            if (k != best) {
                next = Math.max(next, p.probabilities()[k][row]);
            }
        }
        return p.probabilities()[best][row] - next;
    }

    /** The smallest float at or above the threshold, so that floats compare with it as they do with the double. */
    static float floatThreshold(double threshold) {
        float rounded = (float) threshold;
        return rounded < threshold ? Math.nextUp(rounded) : rounded;
    }
}
