package io.crisol.data;

import java.util.List;

/**
 * Levels or a flag: each cell is a code into a list of distinct texts, −1 where missing. The texts stand in natural
 * order of first making; a code may be unused in a selection of rows.
 */
public record CodedColumn(ColumnType type, int[] codes, List<String> levels) implements Column {
    public CodedColumn {
        levels = List.copyOf(levels);
        if (!type.categorical()) {
            throw new IllegalArgumentException("coded columns are levels or flags, not " + type);
        }
    }

    public int code(int row) {
        return codes[row];
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] < 0;
    }

    @Override
    public String text(int row) {
        return codes[row] < 0 ? "" : levels.get(codes[row]);
    }

    @Override
    public CodedColumn take(int[] rows) {
        int[] taken = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = codes[rows[i]];
        }
        return new CodedColumn(type, taken, levels);
    }
}
