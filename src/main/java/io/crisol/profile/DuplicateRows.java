package io.crisol.profile;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import io.crisol.job.JobContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Finds rows that are equal in all of some columns. */
public final class DuplicateRows {
    private static final int CHECKED = 1 << 16;

    private DuplicateRows() {}

    /** Groups of two or more equal rows, each ascending, in the order of their first rows. */
    public static List<int[]> groups(Dataset data) {
        return groups(data, JobContext.silent());
    }

    /**
     * Groups of two or more equal rows, each ascending, in the order of their first rows.
     *
     * @throws io.crisol.finding.CancelledException where the context was cancelled
     */
    public static List<int[]> groups(Dataset data, JobContext context) {
        int rows = data.rows();
        long[] hashes = hashes(data, context);
        int[] slots = new int[Integer.highestOneBit(Math.max(2, rows)) << 2];
        int mask = slots.length - 1;
        int[] next = new int[rows];
        int[] last = new int[rows];
        int groups = 0;
        for (int row = 0; row < rows; row++) {
            if (row % CHECKED == 0) {
                context.checkCancelled();
            }
            int slot = (int) (hashes[row] >>> 32) & mask;
            while (slots[slot] != 0 && !equal(data, hashes, slots[slot] - 1, row)) {
                slot = slot + 1 & mask;
            }
            if (slots[slot] == 0) {
                slots[slot] = row + 1;
                last[row] = row;
            } else {
                int first = slots[slot] - 1;
                groups += last[first] == first ? 1 : 0;
                next[last[first]] = row;
                last[first] = row;
            }
        }
        List<int[]> found = new ArrayList<>(groups);
        for (int row = 0; row < rows && found.size() < groups; row++) {
            if (last[row] > row) {
                found.add(chain(row, next));
            }
        }
        return found;
    }

    /** The rows of a group, from its first: each points to the next, the last one to row 0. */
    private static int[] chain(int first, int[] next) {
        int size = 1;
        for (int row = next[first]; row != 0; row = next[row]) {
            size++;
        }
        int[] group = new int[size];
        int row = first;
        for (int i = 0; i < size; i++) {
            group[i] = row;
            row = next[row];
        }
        return group;
    }

    private static boolean equal(Dataset data, long[] hashes, int a, int b) {
        return hashes[a] == hashes[b] && equal(data, a, b);
    }

    private static boolean equal(Dataset data, int a, int b) {
        for (Column column : data.columns()) {
            boolean same =
                    switch (column) {
                        case NumberColumn c -> Double.compare(c.get(a) + 0.0, c.get(b) + 0.0) == 0;
                        case CodedColumn c -> c.code(a) == c.code(b);
                        case DateColumn c -> c.millis()[a] == c.millis()[b];
                        case TimeColumn c -> c.millis()[a] == c.millis()[b];
                        case TextColumn c -> Objects.equals(c.values()[a], c.values()[b]);
                    };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static long[] hashes(Dataset data, JobContext context) {
        long[] hashes = new long[data.rows()];
        Arrays.fill(hashes, 0x9E3779B97F4A7C15L);
        for (Column column : data.columns()) {
            context.checkCancelled();
            switch (column) {
                case NumberColumn c -> {
                    for (int row = 0; row < hashes.length; row++) {
                        hashes[row] = mixed(hashes[row], Double.doubleToLongBits(c.get(row) + 0.0));
                    }
                }
                case CodedColumn c -> {
                    for (int row = 0; row < hashes.length; row++) {
                        hashes[row] = mixed(hashes[row], c.code(row));
                    }
                }
                case DateColumn c -> {
                    for (int row = 0; row < hashes.length; row++) {
                        hashes[row] = mixed(hashes[row], c.millis()[row]);
                    }
                }
                case TimeColumn c -> {
                    for (int row = 0; row < hashes.length; row++) {
                        hashes[row] = mixed(hashes[row], c.millis()[row]);
                    }
                }
                case TextColumn c -> {
                    for (int row = 0; row < hashes.length; row++) {
                        hashes[row] = mixed(hashes[row], Objects.hashCode(c.values()[row]));
                    }
                }
            }
        }
        return hashes;
    }

    private static long mixed(long hash, long cell) {
        long z = (hash ^ cell) * 0xBF58476D1CE4E5B9L;
        return z ^ z >>> 29;
    }
}
