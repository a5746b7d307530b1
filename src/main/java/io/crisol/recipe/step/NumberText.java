package io.crisol.recipe.step;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers to text and back in the way that the graph's casts do it. */
final class NumberText {
    private static final int DIGITS = 8;

    private NumberText() {}

    /** Whole numbers without a point; others with eight significant digits, as C's {@code %.8g} prints them. */
    static String of(float value) {
        if (Float.isNaN(value)) {
            return "";
        }
        if (Float.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15f) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        BigDecimal bare = rounded.stripTrailingZeros();
        if (exponent >= -4 && exponent < DIGITS) {
            return bare.toPlainString();
        }
        String mantissa = bare.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        String sign = exponent < 0 ? "-" : "+";
        return mantissa + "e" + sign + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    /** The number that a text says with a decimal point; NaN where it is not a number. */
    static double parse(String text) {
        String bare = text.strip();
        boolean decimal = !bare.isEmpty()
                && bare.chars()
                        .allMatch(
                                c -> c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E');
        try {
            return decimal ? Double.parseDouble(bare) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
