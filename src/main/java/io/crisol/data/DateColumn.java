package io.crisol.data;

import java.time.Instant;
import java.time.ZoneOffset;

/** Dates, with a time of day or without: milliseconds since 1970 as if in UTC, {@link Long#MIN_VALUE} where missing. */
public record DateColumn(long[] millis, boolean withTime) implements Column {
    @Override
    public ColumnType type() {
        return ColumnType.DATE;
    }

    @Override
    public int size() {
        return millis.length;
    }

    @Override
    public boolean isMissing(int row) {
        return millis[row] == Long.MIN_VALUE;
    }

    @Override
    public String text(int row) {
        if (isMissing(row)) {
            return "";
        }
        var moment = Instant.ofEpochMilli(millis[row]).atOffset(ZoneOffset.UTC);
        return withTime
                ? moment.toLocalDateTime().toString()
                : moment.toLocalDate().toString();
    }

    @Override
    public DateColumn take(int[] rows) {
        long[] taken = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            taken[i] = millis[rows[i]];
        }
        return new DateColumn(taken, withTime);
    }
}
