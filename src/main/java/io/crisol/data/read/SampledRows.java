package io.crisol.data.read;

/**
 * That a table has some rows of its source, drawn at random, each as likely as any other and in the source's order.
 *
 * @param drawn how many were drawn
 * @param of how many the source has
 * @param seed where the draw began: the same seed draws the same rows
 */
public record SampledRows(long drawn, long of, long seed) {
    public SampledRows {
        if (drawn < 0 || drawn > of) {
            throw new IllegalArgumentException(drawn + " of " + of);
        }
    }

    /** The share of the rows, 0 to 1. */
    public double share() {
        return of == 0 ? 1 : drawn / (double) of;
    }
}
