package io.crisol.bundle;

import io.crisol.data.ColumnType;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What later rows must hold in one column.
 *
 * @param name the column's name
 * @param type its type
 * @param nullable whether cells may be missing
 * @param min smallest number seen when the contract was drafted
 * @param max largest number seen
 * @param levels all levels seen, sorted; empty where levels are not checked
 */
public record ContractColumn(
        String name, ColumnType type, boolean nullable, OptionalDouble min, OptionalDouble max, List<String> levels) {
    public ContractColumn {
        levels = List.copyOf(levels);
    }

    /** Whether it says more than a name and a type. */
    public boolean complete() {
        return switch (type) {
            case NUMBER -> min.isPresent() && max.isPresent();
            case LEVEL, FLAG -> !levels.isEmpty();
            case DATE, TIME, TEXT -> true;
        };
    }
}
