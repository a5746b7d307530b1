package io.crisol.evaluate;

import java.util.OptionalDouble;

/**
 * The smallest difference of the metric that matters: smaller ones count as practically equal.
 *
 * @param value in units of the metric, at least 0
 * @param assumed whether nobody said so
 */
public record SmallestDifference(double value, boolean assumed) {
    private static final double OF_UNIT = 0.01;
    private static final double OF_BASELINE = 0.01;

    /**
     * As given; else 0.01 for metrics in [0, 1], else 1 % of what the baseline reaches.
     *
     * @param baseline the baseline's score; NaN where it has none, which makes every difference matter
     */
    public static SmallestDifference of(Metric metric, OptionalDouble given, double baseline) {
        if (given.isPresent()) {
            return new SmallestDifference(Math.abs(given.getAsDouble()), false);
        }
        if (metric.unitRange()) {
            return new SmallestDifference(OF_UNIT, true);
        }
        return new SmallestDifference(Double.isFinite(baseline) ? Math.abs(baseline) * OF_BASELINE : 0, true);
    }
}
