package io.crisol.data.read;

import java.util.List;

/**
 * What became of the rows of a file, columns aside.
 *
 * @param rows how many were taken
 * @param lines the line of each
 * @param rejected the first of those that were not, whole rows only
 * @param rejectedRows how many were not taken
 * @param emptyRows rows without any text
 * @param surplusDelimiters rows with empty fields behind the last column
 */
record RowReport(
        int rows,
        LineNumbers lines,
        List<RejectedRow> rejected,
        long rejectedRows,
        long emptyRows,
        long surplusDelimiters) {
    RowReport {
        rejected = List.copyOf(rejected);
    }
}
