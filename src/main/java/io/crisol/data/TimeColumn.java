package io.crisol.data;

import java.time.LocalTime;

/** Times of day in milliseconds since midnight, −1 where missing. */
public record TimeColumn(int[] millis) implements Column {
    @Override
    public ColumnType type() {
        return ColumnType.TIME;
    }

    @Override
    public int size() {
        return millis.length;
    }

    @Override
    public boolean isMissing(int row) {
        return millis[row] < 0;
    }

    @Override
    public String text(int row) {
        return isMissing(row)
                ? ""
                : LocalTime.ofNanoOfDay(millis[row] * 1_000_000L).toString();
    }

    @Override
    public TimeColumn take(int[] rows) {
        int[] taken = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = millis[rows[i]];
        }
        return new TimeColumn(taken);
    }
}
