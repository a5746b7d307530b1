package io.crisol.bundle;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.experiment.ContractRule;
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
            boolean[] used = new boolean[coded.levels().size()];
            for (int code : coded.codes()) {
                if (code >= 0) {
                    used[code] = true;
                }
            }
            TreeSet<String> seen = new TreeSet<>();
            for (int code = 0; code < used.length; code++) {
                if (used[code]) {
                    seen.add(coded.levels().get(code));
                }
            }
            levels = seen.size() <= MOST_LEVELS ? List.copyOf(seen) : List.of();
        }
        return new ContractColumn(name, column.type(), nullable, min, max, levels);
    }

    /** With what a person changed; rules of columns that are not in it are passed over. */
    public Contract with(List<ContractRule> rules) {
        Map<String, ContractRule> byName = new LinkedHashMap<>();
        rules.forEach(r -> byName.put(r.column(), r));
        return new Contract(columns.stream()
                .map(c -> {
                    ContractRule rule = byName.get(c.name());
                    return rule == null ? c : c.with(rule);
                })
                .toList());
    }

    /**
     * The contract as a document of the Open Data Contract Standard 3.1.0 (YAML, UTF-8).
     *
     * @param id identifier of the contract
     * @param name of the data
     */
    public byte[] document(String id, String name) {
        return ContractYaml.write(this, id, name);
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
