package io.crisol.profile.association;

/**
 * What comparing every two columns costs.
 *
 * @param columns columns that can be compared
 * @param pairs every two of them
 * @param rows rows that are looked at
 * @param seconds how long it takes, very roughly
 */
public record AssociationCost(int columns, long pairs, int rows, double seconds) {
    /** Nanoseconds a row and pair, measured on one core; pairs with missing cells are ranked anew and take longer. */
    private static final double EACH = 8;

    /** @param threads how many threads share the work */
    static AssociationCost of(int columns, int rows, int threads) {
        long pairs = (long) columns * (columns - 1) / 2;
        return new AssociationCost(columns, pairs, rows, EACH * 1e-9 * pairs * rows / threads);
    }
}
