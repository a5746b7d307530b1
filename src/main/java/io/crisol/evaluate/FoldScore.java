package io.crisol.evaluate;

import java.util.Map;

/**
 * What one candidate reached on one fold.
 *
 * @param fold number of the fold
 * @param scores by metric name
 * @param threshold decision threshold, tuned on the training side; 0.5 where costs are unknown
 * @param fitSeconds time to fit the model (without the shared preparation)
 * @param predictSeconds time to predict the validation rows
 * @param found settings that a search inside the training side found; empty where none was asked for
 */
public record FoldScore(
        int fold,
        Map<String, Double> scores,
        double threshold,
        double fitSeconds,
        double predictSeconds,
        Map<String, Object> found) {
    /** Without a search. */
    public FoldScore(int fold, Map<String, Double> scores, double threshold, double fitSeconds, double predictSeconds) {
        this(fold, scores, threshold, fitSeconds, predictSeconds, Map.of());
    }

    public FoldScore {
        found = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(found));
        scores = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(scores));
    }

    /** The score of a metric; NaN where it was not computed or is not defined. */
    public double score(String metric) {
        return scores.getOrDefault(metric, Double.NaN);
    }
}
