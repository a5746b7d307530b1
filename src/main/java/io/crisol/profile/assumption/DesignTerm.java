package io.crisol.profile.assumption;

/**
 * The columns of the design that stand for one column of the table.
 *
 * @param column name in the table
 * @param first position of its first column in the design
 * @param count columns in the design
 * @param levels whether it codes levels
 */
public record DesignTerm(String column, int first, int count, boolean levels) {
    /** The positions in the design. */
    public int[] positions() {
        return java.util.stream.IntStream.range(first, first + count).toArray();
    }
}
