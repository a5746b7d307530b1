package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.DateColumn;
import io.crisol.data.TimeColumn;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Which parts of a column of dates or times are not the same everywhere, as settings of the step {@code date_parts}.
 *
 * @param parts whether the part varies, by its name
 */
record DateLook(Map<String, Boolean> parts) {
    private static final Map<String, ToIntFunction<LocalDateTime>> PARTS = Map.of(
            "year", LocalDateTime::getYear,
            "month", LocalDateTime::getMonthValue,
            "weekday", moment -> moment.getDayOfWeek().getValue(),
            "hour", LocalDateTime::getHour);

    static DateLook at(Column column) {
        Map<String, Boolean> varying = new LinkedHashMap<>();
        for (String part : List.of("year", "month", "weekday", "hour")) {
            varying.put(part, column instanceof TimeColumn ? part.equals("hour") : varies(column, part));
        }
        return new DateLook(varying);
    }

    private static boolean varies(Column column, String part) {
        ToIntFunction<LocalDateTime> value = PARTS.getOrDefault(part, m -> 0);
        int first = Integer.MIN_VALUE;
        long[] millis = column instanceof DateColumn dates ? dates.millis() : new long[0];
        for (int row = 0; row < millis.length; row++) {
            if (!column.isMissing(row)) {
                int now = value.applyAsInt(
                        LocalDateTime.ofEpochSecond(Math.floorDiv(millis[row], 1000L), 0, ZoneOffset.UTC));
                if (first != Integer.MIN_VALUE && now != first) {
                    return true;
                }
                first = now;
            }
        }
        return false;
    }

    boolean anything() {
        return parts.containsValue(true);
    }

    /** The names of the columns that the step makes of a column. */
    List<String> made(String column) {
        return parts.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(part -> column + "_" + part.getKey())
                .toList();
    }
}
