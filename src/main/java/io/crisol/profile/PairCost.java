package io.crisol.profile;

/**
 * What comparing every two columns costs, and how much of it is done without being asked: all pairs on all rows where that
 * is little, otherwise on evenly spaced rows, and beyond that the first columns only.
 *
 * @param columns how many columns are compared
 * @param step 1 for all rows, n for every n-th
 * @param seconds what all pairs on all rows would take, roughly, on one thread
 */
public record PairCost(int columns, int step, double seconds) {
    /** Pairs × rows that are compared without being asked: less than half a second. */
    private static final double UNASKED = 2e8;

    private static final int LEAST_ROWS = 20_000;
    private static final double SECONDS_EACH = 2e-9;

    /** The cost of comparing every two of so many columns of so many rows. */
    public static PairCost of(int columns, int rows) {
        double pairs = columns * (columns - 1.0) / 2;
        int least = Math.min(rows, LEAST_ROWS);
        int most = columns;
        while (most > 2 && most * (most - 1.0) / 2 * least > UNASKED) {
            most--;
        }
        double affordable = UNASKED / Math.max(1, most * (most - 1.0) / 2);
        int step = (int) Math.max(1, Math.ceil(rows / Math.max(least, affordable)));
        return new PairCost(most, step, pairs * rows * SECONDS_EACH);
    }
}
