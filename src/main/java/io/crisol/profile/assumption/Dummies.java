package io.crisol.profile.assumption;

import io.crisol.data.CodedColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns of 0 and 1 that code levels, or plain numbers.
 *
 * @param columns the values
 * @param names of the columns
 */
record Dummies(List<double[]> columns, List<String> names) {
    /** A column for each level but the most frequent; a gap is a level; rare levels beyond the most share a column. */
    static Dummies of(String name, CodedColumn coded, int[] rows, int most) {
        int gap = coded.levels().size();
        int[] counts = new int[gap + 1];
        for (int row : rows) {
            counts[coded.code(row) < 0 ? gap : coded.code(row)]++;
        }
        List<Integer> used = IntStream.rangeClosed(0, gap)
                .filter(c -> counts[c] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer c) -> counts[c]).reversed())
                .toList();
        int[] columnOf = new int[gap + 1];
        java.util.Arrays.fill(columnOf, -1);
        List<String> names = new ArrayList<>();
        for (int i = 1; i < used.size(); i++) {
            columnOf[used.get(i)] = Math.min(i, most - 1) - 1;
            if (i < most) {
                names.add(name + " = "
                        + (used.get(i) == gap ? "–" : coded.levels().get(used.get(i))));
            }
        }
        List<double[]> columns = new ArrayList<>();
        names.forEach(n -> columns.add(new double[rows.length]));
        for (int i = 0; i < rows.length; i++) {
            int code = coded.code(rows[i]);
            int at = columnOf[code < 0 ? gap : code];
            if (at >= 0) {
                columns.get(at)[i] = 1;
            }
        }
        return new Dummies(columns, names);
    }

    /** Without the column that is 1 most often, where the columns of every row add up to 1. */
    Dummies withoutReference() {
        if (columns.isEmpty()) {
            return this;
        }
        int rows = columns.getFirst().length;
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (double[] column : columns) {
                sum += column[row];
            }
            if (Math.abs(sum - 1) > 1e-6) {
                return this;
            }
        }
        int reference = 0;
        double most = -1;
        for (int i = 0; i < columns.size(); i++) {
            double ones = java.util.Arrays.stream(columns.get(i)).sum();
            if (ones > most) {
                most = ones;
                reference = i;
            }
        }
        List<double[]> others = new ArrayList<>(columns);
        List<String> named = new ArrayList<>(names);
        others.remove(reference);
        named.remove(reference);
        return new Dummies(others, named);
    }

    void addTo(List<double[]> all, List<String> allNames) {
        all.addAll(columns);
        allNames.addAll(names);
    }
}
