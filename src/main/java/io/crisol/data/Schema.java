package io.crisol.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The columns of a dataset in order; names are unique. Immutable. */
public final class Schema {
    private final List<ColumnInfo> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    public Schema(List<ColumnInfo> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < this.columns.size(); i++) {
            String name = this.columns.get(i).name();
            if (positions.put(name, i) != null) {
                throw new IllegalArgumentException("two columns are called " + name);
            }
        }
    }

    /** All columns, shadows included. */
    public List<ColumnInfo> columns() {
        return columns;
    }

    /** The columns that are not shadows. */
    public List<ColumnInfo> visible() {
        return columns.stream().filter(c -> !c.shadow()).toList();
    }

    public List<String> names() {
        return columns.stream().map(ColumnInfo::name).toList();
    }

    public int size() {
        return columns.size();
    }

    public OptionalInt position(String name) {
        Integer at = positions.get(name);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    public Optional<ColumnInfo> column(String name) {
        Integer at = positions.get(name);
        return at == null ? Optional.empty() : Optional.of(columns.get(at));
    }

    public boolean has(String name) {
        return positions.containsKey(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schema s && s.columns.equals(columns);
    }

    @Override
    public int hashCode() {
        return columns.hashCode();
    }

    @Override
    public String toString() {
        return "Schema" + names();
    }
}
