package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds equal rows by hashing: every cell is a long, equal for equal cells of its column. */
final class DistinctRows {
    private final long[][] cells;
    private final int[] slots;

    private DistinctRows(List<Column> columns, int rows) {
        cells = columns.stream().map(DistinctRows::longs).toArray(long[][]::new);
        slots = new int[Integer.highestOneBit(Math.max(1, rows)) * 4];
        Arrays.fill(slots, -1);
    }

    /** The first of each set of equal rows, ascending; all rows where there are no columns. */
    static int[] first(List<Column> columns, int rows) {
        if (columns.isEmpty()) {
            return IntStream.range(0, rows).toArray();
        }
        DistinctRows distinct = new DistinctRows(columns, rows);
        return IntStream.range(0, rows).filter(distinct::add).toArray();
    }

    private boolean add(int row) {
        int slot = (int) hash(row) & (slots.length - 1);
        while (slots[slot] >= 0) {
            if (equal(slots[slot], row)) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = row;
        return true;
    }

    private long hash(int row) {
        long hash = 0;
        for (long[] column : cells) {
            hash = (hash ^ column[row]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private boolean equal(int a, int b) {
        for (long[] column : cells) {
            if (column[a] != column[b]) {
                return false;
            }
        }
        return true;
    }

    private static long[] longs(Column column) {
        long[] all = new long[column.size()];
        switch (column) {
            case NumberColumn c -> Arrays.setAll(all, row -> Double.doubleToLongBits(c.get(row) + 0.0));
            case CodedColumn c -> Arrays.setAll(all, c::code);
            case DateColumn c -> Arrays.setAll(all, row -> c.millis()[row]);
            case TimeColumn c -> Arrays.setAll(all, row -> c.millis()[row]);
            case TextColumn c -> {
                Map<String, Integer> known = new HashMap<>();
                Arrays.setAll(
                        all, row -> c.isMissing(row) ? -1 : known.computeIfAbsent(c.text(row), t -> known.size()));
            }
        }
        return all;
    }
}
