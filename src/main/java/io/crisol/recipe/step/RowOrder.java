package io.crisol.recipe.step;

import java.util.Arrays;

/**
 * An order of rows that depends on what stands in them and not on where they stand, so that sums over rows and samples of
 * rows are the same, bit for bit, however a table is sorted.
 */
final class RowOrder {
    private RowOrder() {}

    /**
     * Row numbers, sorted by a hash of the cells.
     *
     * @param cells {@code [column][row]}
     */
    static int[] of(float[][] cells, int rows) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, rows - 1));
        long mask = (1L << bits) - 1;
        long[] keys = new long[rows];
        for (int row = 0; row < rows; row++) {
            long hash = 0x9E3779B97F4A7C15L;
            for (float[] column : cells) {
                hash = mixed(hash ^ Float.floatToIntBits(column[row] + 0f));
            }
            keys[row] = (hash & ~mask) | row;
        }
        Arrays.sort(keys);
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = (int) (keys[i] & mask);
        }
        return order;
    }

    /** Finaliser of MurmurHash3, 64 bits. */
    private static long mixed(long key) {
        long k = (key ^ (key >>> 33)) * 0xFF51AFD7ED558CCDL;
        k = (k ^ (k >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return k ^ (k >>> 33);
    }
}
