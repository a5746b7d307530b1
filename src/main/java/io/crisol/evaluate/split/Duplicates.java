package io.crisol.evaluate.split;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import java.util.Arrays;
import java.util.List;

/** Finds rows that are equal in every column, by a 64-bit hash of their cells. */
final class Duplicates {
    private Duplicates() {}

    /** The given rows in lists of equal ones, in order of their first row. */
    static List<int[]> units(Dataset data, int[] rows) {
        long[] hashes = hashes(data);
        int[] slots = new int[Integer.highestOneBit(Math.max(2, rows.length)) << 2];
        int mask = slots.length - 1;
        int[] unitOf = new int[rows.length];
        int[] first = new int[rows.length];
        int[] sizes = new int[rows.length];
        int units = 0;
        for (int i = 0; i < rows.length; i++) {
            long hash = hashes[rows[i]];
            int slot = (int) hash & mask;
            while (slots[slot] != 0 && hashes[first[slots[slot] - 1]] != hash) {
                slot = slot + 1 & mask;
            }
            if (slots[slot] == 0) {
                first[units] = rows[i];
                slots[slot] = ++units;
            }
            unitOf[i] = slots[slot] - 1;
            sizes[unitOf[i]]++;
        }
        int[][] made = new int[units][];
        for (int i = rows.length - 1; i >= 0; i--) {
            int unit = unitOf[i];
            if (made[unit] == null) {
                made[unit] = new int[sizes[unit]];
            }
            made[unit][--sizes[unit]] = rows[i];
        }
        return Arrays.asList(made);
    }

    private static long[] hashes(Dataset data) {
        long[] hashes = new long[data.rows()];
        for (Column column : data.columns()) {
            mixIn(column, hashes);
        }
        return hashes;
    }

    /** One loop for each type of column, so that nothing is asked of a type cell by cell. */
    private static void mixIn(Column column, long[] hashes) {
        switch (column) {
            case NumberColumn c -> {
                for (int row = 0; row < hashes.length; row++) {
                    hashes[row] = mix(hashes[row] * 31 + Double.doubleToLongBits(c.get(row) + 0.0));
                }
            }
            case CodedColumn c -> {
                for (int row = 0; row < hashes.length; row++) {
                    hashes[row] = mix(hashes[row] * 31 + c.code(row));
                }
            }
            case DateColumn c -> {
                for (int row = 0; row < hashes.length; row++) {
                    hashes[row] = mix(hashes[row] * 31 + c.millis()[row]);
                }
            }
            case TimeColumn c -> {
                for (int row = 0; row < hashes.length; row++) {
                    hashes[row] = mix(hashes[row] * 31 + c.millis()[row]);
                }
            }
            case TextColumn c -> {
                for (int row = 0; row < hashes.length; row++) {
                    hashes[row] = mix(hashes[row] * 31 + (c.isMissing(row) ? -1 : hash(c.text(row))));
                }
            }
        }
    }

    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 1_000_003 + text.charAt(i);
        }
        return hash;
    }

    private static long mix(long z) {
        long m = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        m = (m ^ (m >>> 27)) * 0x94D049BB133111EBL;
        return m ^ (m >>> 31);
    }
}
