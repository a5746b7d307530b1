package io.crisol.profile.comparison;

import java.util.Optional;

/**
 * A column in two tables.
 *
 * @param name its name
 * @param first as the first table has it; empty where it has not
 * @param second as the second table has it
 * @param shift how far the second lies from the first; empty where the types differ or it is free text
 */
public record ColumnComparison(
        String name, Optional<ColumnSide> first, Optional<ColumnSide> second, Optional<Shift> shift) {
    /** What became of a column. */
    public enum Change {
        SAME,
        RETYPED,
        ONLY_FIRST,
        ONLY_SECOND
    }

    public Change change() {
        if (second.isEmpty()) {
            return Change.ONLY_FIRST;
        }
        if (first.isEmpty()) {
            return Change.ONLY_SECOND;
        }
        return first.get().type() == second.get().type() ? Change.SAME : Change.RETYPED;
    }
}
