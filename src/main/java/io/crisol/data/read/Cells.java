package io.crisol.data.read;

import java.util.Optional;

/** Collects the cells of one column, row by row, on the guess that they are of one kind. Not thread-safe. */
sealed interface Cells permits NumberCells, DateCells, TimeCells, NominalCells, TextCells {
    /**
     * Adds a cell.
     *
     * @param quoted whether it stood in quotes; a cell that did not has no blanks at its ends
     */
    void add(char[] b, int from, int to, boolean quoted);

    /** Takes back all cells from the given row on; at most one row at a time. */
    void truncate(int rows);

    /**
     * The column; empty where the guess was wrong and the cells are needed again as texts.
     *
     * @param allQuoted whether every field of the file is quoted, so that quotes say nothing
     */
    Optional<Inferred> finish(boolean allQuoted);

    /** Whether so few of the cells do not fit that the column is still of the kind of the others: 2 % at most. */
    static boolean mostly(long unfit, long of) {
        return unfit * 50 <= of;
    }
}
