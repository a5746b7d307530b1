package io.crisol.bundle;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** The columns that a model needs and the rules that later rows must meet. Immutable. */
public record Contract(List<ContractColumn> columns) {
    private static final int MOST_LEVELS = 1000;

    public Contract {
        columns = List.copyOf(columns);
    }

    /**
     * A contract that the given rows meet: their types, ranges and levels; missing cells are allowed where there are
     * some.
     *
     * @param names the columns that the model needs
     */
    public static Contract draft(Collection<String> names, Dataset rows) {
        List<ContractColumn> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(draft(name, rows.column(name)));
        }
        return new Contract(columns);
    }

    private static ContractColumn draft(String name, Column column) {
        boolean nullable = column.missing() > 0;
        OptionalDouble min = OptionalDouble.empty();
        OptionalDouble max = OptionalDouble.empty();
        List<String> levels = List.of();
        if (column instanceof NumberColumn numbers) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < numbers.size(); row++) {
                double value = numbers.get(row);
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
            if (low <= high) {
                min = OptionalDouble.of(low);
                max = OptionalDouble.of(high);
            }
        } else if (column instanceof CodedColumn coded) {
            TreeSet<String> seen = new TreeSet<>();
            for (int row = 0; row < coded.size(); row++) {
                if (!coded.isMissing(row)) {
                    seen.add(coded.text(row));
                }
            }
            levels = seen.size() <= MOST_LEVELS ? List.copyOf(seen) : List.of();
        }
        return new ContractColumn(name, column.type(), nullable, min, max, levels);
    }

    public List<String> names() {
        return columns.stream().map(ContractColumn::name).toList();
    }

    /**
     * The types to read a table with before it is scored. Numbers are left to be found, so that a cell that is no number
     * does not lose its row.
     */
    public Map<String, ColumnType> typesToRead() {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        columns.stream().filter(c -> c.type() != ColumnType.NUMBER).forEach(c -> types.put(c.name(), c.type()));
        return types;
    }

    /** The columns that say no more than a name and a type although their type allows it. */
    public List<String> incomplete() {
        return columns.stream()
                .filter(c -> !c.complete())
                .map(ContractColumn::name)
                .toList();
    }
}
