package io.crisol.registry.gate;

/**
 * A score with its interval, in units of the deciding metric.
 *
 * @param value the score
 * @param low lower end of its interval; NaN where there is none
 * @param high upper end; NaN where there is none
 */
public record Estimate(double value, double low, double high) {
    /** A score without an interval. */
    public static Estimate bare(double value) {
        return new Estimate(value, Double.NaN, Double.NaN);
    }

    /** The end of the interval that speaks against it; the score itself where there is no interval. */
    double unfavourable(boolean higherIsBetter) {
        double end = higherIsBetter ? low : high;
        return Double.isFinite(end) ? end : value;
    }
}
