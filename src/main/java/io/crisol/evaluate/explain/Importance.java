package io.crisol.evaluate.explain;

import java.util.Arrays;

/**
 * How much a model loses when a column is shuffled.
 *
 * @param column raw input column
 * @param losses by how much the metric got worse in each repeat; below 0 where it got better
 */
public record Importance(String column, double[] losses) {
    public double mean() {
        return Arrays.stream(losses).average().orElse(Double.NaN);
    }

    /** Standard deviation over the repeats, with n − 1; 0 for a single repeat. */
    public double sd() {
        double mean = mean();
        double squares = Arrays.stream(losses).map(l -> (l - mean) * (l - mean)).sum();
        return losses.length < 2 ? 0 : Math.sqrt(squares / (losses.length - 1));
    }
}
