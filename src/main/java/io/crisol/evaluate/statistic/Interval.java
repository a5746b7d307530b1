package io.crisol.evaluate.statistic;

/**
 * An interval for a number.
 *
 * @param low lower end; may be −∞
 * @param high upper end; may be ∞
 * @param level how often such intervals hold the number, such as 0.95
 */
public record Interval(double low, double high, double level) {
    /** The level used where nobody asks for another. */
    public static final double USUAL_LEVEL = 0.95;

    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** The end that is less favourable: the lower one where more is better. */
    public double unfavourable(boolean higherIsBetter) {
        return higherIsBetter ? low : high;
    }
}
