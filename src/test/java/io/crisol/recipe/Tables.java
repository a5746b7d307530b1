package io.crisol.recipe;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DateColumn;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.TextColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small tables for tests. */
public final class Tables {
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private Tables() {}

    public static Tables table() {
        return new Tables();
    }

    /** Numbers; null is a missing cell. */
    public Tables numbers(String name, Number... cells) {
        double[] values = new double[cells.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells[i] == null ? Double.NaN : cells[i].doubleValue();
        }
        columns.put(name, new DoubleNumbers(values));
        return this;
    }

    /** Levels; null is a missing cell. */
    public Tables levels(String name, String... cells) {
        columns.put(name, coded(ColumnType.LEVEL, cells));
        return this;
    }

    public Tables flags(String name, String... cells) {
        columns.put(name, coded(ColumnType.FLAG, cells));
        return this;
    }

    public Tables texts(String name, String... cells) {
        columns.put(name, new TextColumn(cells));
        return this;
    }

    public Tables dates(String name, String... cells) {
        long[] millis = new long[cells.length];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = cells[i] == null
                    ? Long.MIN_VALUE
                    : LocalDate.parse(cells[i]).toEpochDay() * 86_400_000L;
        }
        columns.put(name, new DateColumn(millis, false));
        return this;
    }

    /** A column of the cells of one above those of another. */
    public Tables stacked(String name, Column above, Column below) {
        int rows = above.size() + below.size();
        String[] texts = new String[rows];
        for (int row = 0; row < rows; row++) {
            Column from = row < above.size() ? above : below;
            int at = row < above.size() ? row : row - above.size();
            texts[row] = from.isMissing(at) ? null : from.text(at);
        }
        return switch (above.type()) {
            case NUMBER ->
                numbers(
                        name,
                        Arrays.stream(texts)
                                .map(t -> t == null ? null : Double.valueOf(t))
                                .toArray(Number[]::new));
            case LEVEL -> levels(name, texts);
            case FLAG -> flags(name, texts);
            case DATE -> dates(name, texts);
            case TEXT -> texts(name, texts);
            case TIME -> throw new IllegalArgumentException("no times of day here");
        };
    }

    public Dataset data() {
        return Dataset.of(columns);
    }

    /** Levels coded in order of first occurrence. */
    public static CodedColumn coded(ColumnType type, String... cells) {
        List<String> levels = new ArrayList<>();
        int[] codes = new int[cells.length];
        for (int i = 0; i < codes.length; i++) {
            if (cells[i] != null && !levels.contains(cells[i])) {
                levels.add(cells[i]);
            }
            codes[i] = cells[i] == null ? -1 : levels.indexOf(cells[i]);
        }
        return new CodedColumn(type, codes, levels);
    }
}
