package io.crisol.profile;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Finds rows that are equal in all of some columns. */
public final class DuplicateRows {
    private DuplicateRows() {}

    /** Groups of two or more equal rows, each ascending, in the order of their first rows. */
    public static List<int[]> groups(Dataset data) {
        long[] hashes = hashes(data);
        long[] keyed = IntStream.range(0, data.rows())
                .mapToLong(row -> (hashes[row] & 0xFFFFFFFF00000000L) | row)
                .toArray();
        Arrays.parallelSort(keyed);
        List<int[]> groups = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= keyed.length; i++) {
            if (i == keyed.length || keyed[i] >>> 32 != keyed[start] >>> 32) {
                if (i - start > 1) {
                    split(
                            data,
                            hashes,
                            Arrays.stream(keyed, start, i)
                                    .mapToInt(k -> (int) k)
                                    .toArray(),
                            groups);
                }
                start = i;
            }
        }
        groups.sort((a, b) -> Integer.compare(a[0], b[0]));
        return groups;
    }

    private static void split(Dataset data, long[] hashes, int[] rows, List<int[]> groups) {
        boolean[] placed = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (placed[i]) {
                continue;
            }
            int[] group = new int[rows.length - i];
            int size = 0;
            for (int j = i; j < rows.length; j++) {
                if (!placed[j] && hashes[rows[i]] == hashes[rows[j]] && equal(data, rows[i], rows[j])) {
                    placed[j] = true;
                    group[size++] = rows[j];
                }
            }
            if (size > 1) {
                groups.add(Arrays.copyOf(group, size));
            }
        }
    }

    private static boolean equal(Dataset data, int a, int b) {
        for (Column column : data.columns()) {
            boolean same =
                    switch (column) {
                        case NumberColumn c -> Double.compare(c.get(a) + 0.0, c.get(b) + 0.0) == 0;
                        case CodedColumn c -> c.code(a) == c.code(b);
                        case DateColumn c -> c.millis()[a] == c.millis()[b];
                        case TimeColumn c -> c.millis()[a] == c.millis()[b];
                        case TextColumn c -> java.util.Objects.equals(c.values()[a], c.values()[b]);
                    };
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static long[] hashes(Dataset data) {
        long[] hashes = new long[data.rows()];
        for (Column column : data.columns()) {
            for (int row = 0; row < hashes.length; row++) {
                long cell =
                        switch (column) {
                            case NumberColumn c -> Double.doubleToLongBits(c.get(row) + 0.0);
                            case CodedColumn c -> c.code(row);
                            case DateColumn c -> c.millis()[row];
                            case TimeColumn c -> c.millis()[row];
                            case TextColumn c -> java.util.Objects.hashCode(c.values()[row]);
                        };
                long z = (hashes[row] ^ cell) * 0x9E3779B97F4A7C15L;
                hashes[row] = z ^ (z >>> 29);
            }
        }
        return hashes;
    }
}
