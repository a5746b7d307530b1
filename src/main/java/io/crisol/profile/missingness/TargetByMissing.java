package io.crisol.profile.missingness;

import io.crisol.profile.relation.Measure;

/**
 * What the target is where a column is missing and where it is not, on training rows.
 *
 * @param column the column
 * @param missingRows training rows in which it is missing
 * @param presentRows training rows in which it is there
 * @param target class whose share differs most; "" where the target is a number
 * @param missing share of that class, or mean of the target, where the column is missing
 * @param present the same where it is there
 * @param difference the first less the second
 * @param size how large the difference is: in shares for a class; in standard deviations of the target for a number
 * @param test χ² or Kruskal–Wallis, its p-value corrected for the number of columns
 */
public record TargetByMissing(
        String column,
        int missingRows,
        int presentRows,
        String target,
        Estimate missing,
        Estimate present,
        Estimate difference,
        double size,
        Measure test) {
    private static final int LEAST_ROWS = 10;
    private static final double ALPHA = 0.01;
    private static final double LEAST_SHARE = 0.05;
    private static final double LEAST_DEVIATIONS = 0.2;

    /**
     * Whether the column is missing more often for some answers than for others: enough rows on both sides, corrected p below
     * 0.01, and a difference of at least five points (classes) or a fifth of a standard deviation (numbers; Cohen 1988).
     */
    public boolean related() {
        return Math.min(missingRows, presentRows) >= LEAST_ROWS
                && test.adjusted() < ALPHA
                && size >= (target.isEmpty() ? LEAST_DEVIATIONS : LEAST_SHARE);
    }
}
