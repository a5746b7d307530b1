package io.crisol.recipe.step;

import io.crisol.graph.GraphBuilder;

/**
 * Brings doubles of ordinary size to a whole multiple of 2⁻³⁰, so that neither the order of additions nor the last bit of
 * a power shows after rounding to float. Numbers above four million are left as they are.
 */
final class Grid {
    /** Added and subtracted again, it leaves multiples of 2⁻³⁰. */
    private static final double SHIFT = 1.5 * (1L << 22);

    private Grid() {}

    static double of(double value) {
        return value + SHIFT - SHIFT;
    }

    /** The same on a double tensor. */
    static String write(GraphBuilder graph, String tensor) {
        String shift = graph.constant(new double[] {SHIFT});
        return graph.node("Sub", graph.node("Add", tensor, shift), shift);
    }
}
