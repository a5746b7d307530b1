package io.crisol.profile.relation;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.TextColumn;
import io.crisol.data.TimeColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A column as a few codes: levels as they are, numbers in quantile bins, missing as a code of its own.
 *
 * @param codes code of each row, 0 to size − 1
 * @param size number of codes
 */
public record Coding(int[] codes, int size) {
    /** So many different numbers keep a code each, however rare they are. */
    private static final int FEW = 12;

    /** Codes of a column's rows, with numbers in at most the given number of bins. */
    public static Coding of(Column column, int bins) {
        return switch (column) {
            case CodedColumn c -> ofLevels(c);
            case NumberColumn c -> ofNumbers(c.toArray(), bins);
            case DateColumn c ->
                ofNumbers(
                        Arrays.stream(c.millis())
                                .mapToDouble(v -> v == Long.MIN_VALUE ? Double.NaN : v)
                                .toArray(),
                        bins);
            case TimeColumn c ->
                ofNumbers(
                        Arrays.stream(c.millis())
                                .mapToDouble(v -> v < 0 ? Double.NaN : v)
                                .toArray(),
                        bins);
            case TextColumn c -> ofTexts(c);
        };
    }

    private static Coding ofLevels(CodedColumn column) {
        int levels = column.levels().size();
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.code(row) < 0 ? levels : column.code(row);
        }
        return new Coding(codes, levels + 1);
    }

    private static Coding ofTexts(TextColumn column) {
        Map<String, Integer> known = new HashMap<>();
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = known.computeIfAbsent(column.isMissing(row) ? "\u0000" : column.text(row), k -> known.size());
        }
        return new Coding(codes, Math.max(1, known.size()));
    }

    private static Coding ofNumbers(double[] values, int bins) {
        double[] sorted = SortedNumbers.of(values);
        double[] distinct = new double[FEW];
        int found = 0;
        for (int i = 0; i < sorted.length && found <= FEW; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                if (found < FEW) {
                    distinct[found] = sorted[i];
                }
                found++;
            }
        }
        if (found > 0 && found <= FEW) {
            return cut(values, Arrays.copyOfRange(distinct, 1, found));
        }
        double[] edges = new double[Math.max(0, bins - 1)];
        int used = 0;
        for (int i = 1; i < bins && sorted.length > 0; i++) {
            double edge = sorted[(int) ((long) i * sorted.length / bins)];
            if (edge > sorted[0] && (used == 0 || edge > edges[used - 1])) {
                edges[used++] = edge;
            }
        }
        return cut(values, Arrays.copyOf(edges, used));
    }

    /** A code for each interval that the inner edges cut; a value on an edge belongs above it; missing comes last. */
    private static Coding cut(double[] values, double[] inner) {
        int used = inner.length;
        int[] codes = new int[values.length];
        for (int row = 0; row < codes.length; row++) {
            double value = values[row];
            int code = Double.isNaN(value) ? used + 1 : 0;
            for (double edge : inner) {
                code += value >= edge ? 1 : 0;
            }
            codes[row] = code;
        }
        return new Coding(codes, used + 2);
    }
}
