package io.crisol.learn.tree;

/** Divides the rows of a node between its children; each child keeps the order of its rows. */
final class Partition {
    private final int[] spare;

    /** @param most most rows of a node */
    Partition(int most) {
        spare = new int[most];
    }

    /** Divides the rows {@code [from, to)}; returns where the right child begins. Without branches. */
    int divide(int[] rows, int from, int to, byte[] codes, int cut, boolean missingLeft) {
        int shift = Split.shift(missingLeft);
        int limit = cut - shift + 1;
        int[] right = spare;
        int left = from;
        int gone = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            rows[left] = row;
            right[gone] = row;
            int goesLeft = ((codes[row] - shift & 0xFF) - limit) >>> 31;
            left += goesLeft;
            gone += 1 - goesLeft;
        }
        System.arraycopy(right, 0, rows, left, gone);
        return left;
    }
}
