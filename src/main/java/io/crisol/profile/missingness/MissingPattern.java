package io.crisol.profile.missingness;

import java.util.List;

/**
 * Columns that are missing in the same rows.
 *
 * @param columns names, in the order of {@link Missingness#columns}; none for the rows without a gap
 * @param rows rows in which exactly these are missing
 */
public record MissingPattern(List<String> columns, int rows) {
    public MissingPattern {
        columns = List.copyOf(columns);
    }
}
