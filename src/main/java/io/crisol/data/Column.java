package io.crisol.data;

/** The cells of one column, some of which may be missing. Immutable and thread-safe; arrays given in are not copied. */
public sealed interface Column permits NumberColumn, CodedColumn, DateColumn, TimeColumn, TextColumn {
    ColumnType type();

    /** Number of rows. */
    int size();

    boolean isMissing(int row);

    /** The cell as text that reads back equal: {@code ""} where missing, numbers with a decimal point, ISO dates. */
    String text(int row);

    /** The same column with the given rows, in the given order; a row may be taken more than once. */
    Column take(int[] rows);

    /** How many cells are missing. */
    default int missing() {
        int count = 0;
        for (int row = 0; row < size(); row++) {
            if (isMissing(row)) {
                count++;
            }
        }
        return count;
    }
}
