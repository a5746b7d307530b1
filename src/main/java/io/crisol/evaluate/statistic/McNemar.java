package io.crisol.evaluate.statistic;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * The exact test of two classifiers on the same rows (McNemar 1947): of the rows that only one of them gets right, each
 * should get half.
 *
 * @param onlyFirst rows that only the first gets right
 * @param onlySecond rows that only the second gets right
 * @param p two-sided
 */
public record McNemar(int onlyFirst, int onlySecond, double p) {
    public static McNemar of(int onlyFirst, int onlySecond) {
        int rows = onlyFirst + onlySecond;
        double tail = new BinomialDistribution(rows, 0.5).cumulativeProbability(Math.min(onlyFirst, onlySecond));
        return new McNemar(onlyFirst, onlySecond, Math.min(1, 2 * tail));
    }
}
