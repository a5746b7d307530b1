package io.crisol.bundle;

import io.crisol.data.ColumnType;
import io.crisol.experiment.ContractRule;
import io.crisol.experiment.ContractTerms;
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
 * @param terms unit, description, and what happens to rows that break a rule
 */
public record ContractColumn(
        String name,
        ColumnType type,
        boolean nullable,
        OptionalDouble min,
        OptionalDouble max,
        List<String> levels,
        ContractTerms terms) {
    public ContractColumn {
        levels = List.copyOf(levels);
    }

    /** As drafted: nothing said beyond its values. */
    public ContractColumn(
            String name,
            ColumnType type,
            boolean nullable,
            OptionalDouble min,
            OptionalDouble max,
            List<String> levels) {
        this(name, type, nullable, min, max, levels, ContractTerms.DRAFTED);
    }

    /** With what a person changed. */
    public ContractColumn with(ContractRule rule) {
        return new ContractColumn(
                name,
                type,
                rule.nullable().orElse(nullable),
                rule.min().isPresent() ? rule.min() : min,
                rule.max().isPresent() ? rule.max() : max,
                rule.levels().orElse(levels),
                rule.terms());
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
