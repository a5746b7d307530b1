package io.crisol.param;

import java.util.List;

/** Where a search looks for the value of a setting: the range that is usual, not all that is allowed. */
public sealed interface SearchRange {
    /** Name of the setting. */
    String name();

    /**
     * The value at a place of the range.
     *
     * @param place 0 (the low end) to 1 (the high end)
     */
    Object at(double place);

    /** Real numbers, evenly or, on a log scale, in even ratios. */
    record Real(String name, double low, double high, boolean logScale) implements SearchRange {
        @Override
        public Object at(double place) {
            return rounded(between(low, high, logScale, place));
        }

        /** Three digits are all that a search can tell apart. */
        private static double rounded(double value) {
            double unit = value == 0 ? 1 : StrictMath.pow(10, Math.floor(StrictMath.log10(Math.abs(value))) - 2);
            return Double.parseDouble(Float.toString((float) (Math.rint(value / unit) * unit)));
        }
    }

    /** Whole numbers, evenly or in even ratios. */
    record Whole(String name, long low, long high, boolean logScale) implements SearchRange {
        @Override
        public Object at(double place) {
            return Math.round(between(low, high, logScale, place));
        }
    }

    /** Some values, each as often as the others. */
    record Values(String name, List<?> values) implements SearchRange {
        public Values {
            values = List.copyOf(values);
        }

        @Override
        public Object at(double place) {
            return values.get(Math.min(values.size() - 1, (int) (place * values.size())));
        }
    }

    private static double between(double low, double high, boolean logScale, double place) {
        return logScale ? low * StrictMath.pow(high / low, place) : low + place * (high - low);
    }
}
