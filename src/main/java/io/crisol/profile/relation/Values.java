package io.crisol.profile.relation;

import io.crisol.data.Column;
import io.crisol.data.DateColumn;
import io.crisol.data.NumberColumn;
import io.crisol.data.TimeColumn;
import java.util.Arrays;
import java.util.Optional;

/** The values of a column on a scale. */
public final class Values {
    private Values() {}

    /** Numbers as they are, dates and times in milliseconds, NaN where missing; empty for levels and texts. */
    public static Optional<double[]> of(Column column) {
        return switch (column) {
            case NumberColumn c -> Optional.of(c.toArray());
            case DateColumn c ->
                Optional.of(Arrays.stream(c.millis())
                        .mapToDouble(v -> v == Long.MIN_VALUE ? Double.NaN : v)
                        .toArray());
            case TimeColumn c ->
                Optional.of(Arrays.stream(c.millis())
                        .mapToDouble(v -> v < 0 ? Double.NaN : v)
                        .toArray());
            default -> Optional.empty();
        };
    }
}
