package io.crisol.profile.alert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that stands for missing in a table, such as −200, 9999 or 1900-01-01.
 *
 * @param text the value as text, with a decimal point, or an ISO date
 * @param date whether it is a date
 * @param cells how many cells have it, by column
 */
public record MagicNumber(String text, boolean date, Map<String, Long> cells) {
    public MagicNumber {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** How many cells have it in all columns. */
    public long count() {
        return cells.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The columns that have it. */
    public List<String> columns() {
        return List.copyOf(cells.keySet());
    }
}
