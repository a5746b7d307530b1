package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.Seed;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import java.util.function.IntToLongFunction;

/**
 * Divides rows into folds by their cells and a seed: equal rows come into one fold, and neither the order of the rows nor
 * that of the codes of levels matters.
 */
final class RowFolds {
    private RowFolds() {}

    /** The fold of each row, from 0. */
    static int[] of(Dataset rows, int folds, Seed seed) {
        long[] hashes = new long[rows.rows()];
        java.util.Arrays.fill(hashes, seed.value());
        for (Column column : rows.columns()) {
            IntToLongFunction cells = cells(column);
            for (int row = 0; row < hashes.length; row++) {
                hashes[row] = mix(hashes[row] * 31 + cells.applyAsLong(row));
            }
        }
        int[] fold = new int[hashes.length];
        for (int row = 0; row < fold.length; row++) {
            fold[row] = (int) Long.remainderUnsigned(hashes[row], folds);
        }
        return fold;
    }

    private static IntToLongFunction cells(Column column) {
        return switch (column) {
            case NumberColumn c -> row -> Double.doubleToLongBits(c.get(row) + 0.0);
            case CodedColumn c -> {
                int[] hashes = c.levels().stream().mapToInt(String::hashCode).toArray();
                yield row -> c.isMissing(row) ? -1L << 40 : hashes[c.code(row)];
            }
            case DateColumn c -> row -> c.millis()[row];
            case TimeColumn c -> row -> c.millis()[row];
            case TextColumn c ->
                row -> c.isMissing(row) ? -1L << 40 : c.text(row).hashCode();
        };
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long z) {
        long m = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        m = (m ^ (m >>> 27)) * 0x94D049BB133111EBL;
        return m ^ (m >>> 31);
    }
}
