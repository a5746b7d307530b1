package io.crisol.recipe.step;

import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers to text and back in the way that the graph's casts do it. */
final class NumberText {
    private static final int DIGITS = 8;
    private static final float WHOLE = 1e15f;

    private NumberText() {}

    /** Whole numbers without a point; others with eight significant digits, as C's {@code %.8g} prints them. */
    static String of(float value) {
        if (Float.isNaN(value)) {
            return "";
        }
        if (Float.isInfinite(value)) {
            return value > 0 ? "INF" : "-INF";
        }
        if (value == Math.rint(value) && Math.abs(value) < WHOLE) {
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

    /** Adds the nodes that turn a float tensor {@code [N]} into texts; returns the string tensor. */
    static String write(GraphBuilder graph, String tensor) {
        String small = graph.node("Less", graph.node("Abs", tensor), graph.scalar(WHOLE));
        String whole = graph.node("And", small, graph.node("Equal", tensor, graph.node("Floor", tensor)));
        String digits = graph.cast(graph.cast(tensor, ElementType.INT64), ElementType.STRING);
        String text = graph.node("Where", whole, digits, graph.cast(tensor, ElementType.STRING));
        return graph.node("Where", graph.node("IsNaN", tensor), graph.constant(new String[] {""}), text);
    }

    /** The number that a text says with a decimal point; NaN where it is not a number. */
    static double parse(String text) {
        try {
            return decimal(text) ? Double.parseDouble(text.strip()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The same, rounded once to float. */
    static float parseFloat(String text) {
        try {
            return decimal(text) ? Float.parseFloat(text.strip()) : Float.NaN;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private static boolean decimal(String text) {
        return text.strip().chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
    }
}
