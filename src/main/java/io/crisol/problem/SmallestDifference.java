package io.crisol.problem;

/**
 * The smallest difference that matters (the half-width of the region of practical equivalence).
 *
 * @param value in units of the metric, above 0
 * @param assumed whether nobody has stated it
 */
public record SmallestDifference(double value, boolean assumed) {
    /**
     * What the frame states; else 0.01 for metrics in [0, 1], else 1 % of the baseline's value.
     *
     * @param unitRange whether the metric's values lie in [0, 1]
     * @param baseline the metric of the baseline model or of today's way, in units of the metric; may be NaN
     */
    public static SmallestDifference of(Frame frame, boolean unitRange, double baseline) {
        if (frame.smallestDifference().orElse(0) > 0) {
            return new SmallestDifference(frame.smallestDifference().getAsDouble(), false);
        }
        if (unitRange) {
            return new SmallestDifference(0.01, true);
        }
        double hundredth = Math.abs(baseline) / 100;
        return new SmallestDifference(hundredth > 0 && Double.isFinite(hundredth) ? hundredth : 0.01, true);
    }

    /**
     * Money a month as money a row, for the metric {@code cost}.
     *
     * @param money the sum a month that matters, above 0
     * @param volume decisions a month, above 0
     */
    public static double ofMoney(double money, double volume) {
        if (!(money > 0) || !(volume > 0)) {
            throw new IllegalArgumentException(money + " / " + volume);
        }
        return money / volume;
    }
}
