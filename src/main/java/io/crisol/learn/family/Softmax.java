package io.crisol.learn.family;

import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import java.util.List;
import java.util.Map;

/** From scores to probabilities, in double and then rounded to float, here and in the scoring graph alike. */
final class Softmax {
    private Softmax() {}

    /** Probabilities {@code [2][row]} from the score of the second class. */
    static double[][] ofTwo(double[] scores) {
        double[][] probabilities = new double[2][scores.length];
        for (int row = 0; row < scores.length; row++) {
            double second = sigmoid(scores[row]);
            probabilities[0][row] = (float) (1 - second);
            probabilities[1][row] = (float) second;
        }
        return probabilities;
    }

    /** Probabilities {@code [class][row]} from scores {@code [class][row]}, in the same arrays. */
    static double[][] ofMany(double[][] scores) {
        double[] row = new double[scores.length];
        for (int i = 0; i < scores[0].length; i++) {
            for (int k = 0; k < row.length; k++) {
                row[k] = scores[k][i];
            }
            inPlace(row);
            for (int k = 0; k < row.length; k++) {
                scores[k][i] = (float) row[k];
            }
        }
        return scores;
    }

    static double sigmoid(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        return z >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /** Turns scores into probabilities; returns log Σ exp(score). */
    static double inPlace(double[] scores) {
        double highest = scores[0];
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = StrictMath.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
        return highest + StrictMath.log(sum);
    }

    /** From a double tensor {@code [N,1]} to {@code [N,2]}. */
    static String writeTwo(GraphBuilder graph, String scores) {
        String second = graph.node("Sigmoid", scores);
        String first = graph.node("Sub", graph.constant(new double[] {1}), second);
        return graph.concat(List.of(first, second));
    }

    /** From a double tensor {@code [N,classes]} to the same shape. */
    static String writeMany(GraphBuilder graph, String scores) {
        return graph.node("Softmax", List.of(scores), Map.of("axis", new Attribute.OfInt(1)));
    }
}
