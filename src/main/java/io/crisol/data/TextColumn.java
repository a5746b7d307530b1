package io.crisol.data;

import org.jspecify.annotations.Nullable;

/** Free text; a missing cell is null (an empty text is not missing). */
public record TextColumn(@Nullable String[] values) implements Column {
    @Override
    public ColumnType type() {
        return ColumnType.TEXT;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        return values[row] == null;
    }

    @Override
    public String text(int row) {
        String value = values[row];
        return value == null ? "" : value;
    }

    @Override
    public TextColumn take(int[] rows) {
        @Nullable String[] taken = new @Nullable String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = values[rows[i]];
        }
        return new TextColumn(taken);
    }
}
