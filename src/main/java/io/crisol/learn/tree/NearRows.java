package io.crisol.learn.tree;

/**
 * A copy of the codes of some rows, renumbered from 0, so that a whole subtree is grown from memory that stays in the
 * processor's cache. Not thread-safe; reused from subtree to subtree.
 */
final class NearRows {
    /** The most rows of a copy. */
    static final int MOST = 16_384;

    private static final int FEWEST = 1_024;
    /** A copy costs one access a column and row, and saves one a drawn column and level of the tree. */
    private static final int LEVELS = 16;

    private final byte[][] codes;
    private final int[] rows = new int[MOST];

    private final int fewest;

    NearRows(int columns) {
        this(columns, FEWEST);
    }

    /** @param fewest the fewest rows that are copied */
    NearRows(int columns, int fewest) {
        this.codes = new byte[columns][0];
        this.fewest = fewest;
    }

    /** Whether copying so many rows is worth it, where each node looks at so many columns. */
    boolean pays(int count, int drawnColumns) {
        return count <= MOST && count >= fewest && codes.length <= LEVELS * drawnColumns;
    }

    /** Copies the rows {@code [from, to)} of the columns that are not known to be constant there. */
    void copy(byte[][] all, long[] constant, int[] order, int from, int to) {
        int count = to - from;
        for (int column = 0; column < codes.length; column++) {
            if ((constant[column >>> 6] >>> column & 1) != 0) {
                continue;
            }
            if (codes[column].length == 0) {
                codes[column] = new byte[MOST];
            }
            byte[] source = all[column];
            byte[] copy = codes[column];
            for (int i = 0; i < count; i++) {
                copy[i] = source[order[from + i]];
            }
        }
        for (int i = 0; i < count; i++) {
            rows[i] = i;
        }
    }

    byte[][] codes() {
        return codes;
    }

    int[] rows() {
        return rows;
    }
}
