package io.crisol.evaluate;

import io.crisol.evaluate.statistic.Interval;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a fitted model does on rows it has not learned from.
 *
 * @param locked whether these are the rows of the locked test part; else the development rows, predicted out of fold
 * @param rows row numbers of the data
 * @param scores all metrics by name
 * @param interval 95 % bootstrap interval of the deciding metric; empty where it is not defined
 */
public record TestResult(
        boolean locked,
        int[] rows,
        Predictions predicted,
        Target truth,
        Map<String, Double> scores,
        Optional<Interval> interval) {
    public TestResult {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }

    /** The score of a metric; NaN where it was not computed or is not defined. */
    public double score(String metric) {
        return scores.getOrDefault(metric, Double.NaN);
    }
}
