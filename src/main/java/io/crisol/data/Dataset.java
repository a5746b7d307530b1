package io.crisol.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table: a schema and one column for each of its entries, all of the same length. Immutable and thread-safe. */
public final class Dataset {
    private final Schema schema;
    private final List<Column> columns;
    private final int rows;
    private volatile @Nullable String fingerprint;

    /**
     * @param rows number of rows (needed where there are no columns)
     * @throws IllegalArgumentException where columns do not fit the schema
     */
    public Dataset(Schema schema, List<? extends Column> columns, int rows) {
        this.schema = schema;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        if (schema.size() != columns.size()) {
            throw new IllegalArgumentException(schema.size() + " names for " + columns.size() + " columns");
        }
        for (int i = 0; i < columns.size(); i++) {
            ColumnInfo info = schema.columns().get(i);
            Column column = columns.get(i);
            if (column.size() != rows || column.type() != info.type()) {
                throw new IllegalArgumentException("column " + info.name() + " is " + column.type() + " × "
                        + column.size() + ", the schema says " + info.type() + " × " + rows);
            }
        }
    }

    /** A dataset from columns by name, with schema entries made from their types. */
    public static Dataset of(Map<String, ? extends Column> byName) {
        List<ColumnInfo> infos = new ArrayList<>();
        byName.forEach((name, column) -> infos.add(ColumnInfo.of(name, column.type())));
        int rows = byName.isEmpty() ? 0 : byName.values().iterator().next().size();
        return new Dataset(new Schema(infos), List.copyOf(byName.values()), rows);
    }

    public Schema schema() {
        return schema;
    }

    public int rows() {
        return rows;
    }

    /** The columns in the order of the schema. */
    public List<Column> columns() {
        return columns;
    }

    /** The column of that name. */
    public Column column(String name) {
        return columns.get(schema.position(name)
                .orElseThrow(() -> new IllegalArgumentException("no column " + name + " in " + schema)));
    }

    public NumberColumn numbers(String name) {
        return (NumberColumn) column(name);
    }

    public CodedColumn coded(String name) {
        return (CodedColumn) column(name);
    }

    /** The given rows, in the given order; a row may be taken more than once. */
    public Dataset take(int[] which) {
        return new Dataset(schema, columns.stream().map(c -> c.take(which)).toList(), which.length);
    }

    /** Without the named columns; names that are not there are ignored. */
    public Dataset without(Collection<String> names) {
        Set<String> gone = Set.copyOf(names);
        return keep(schema.names().stream().filter(n -> !gone.contains(n)).toList());
    }

    /** Only the named columns, in the given order. */
    public Dataset keep(List<String> names) {
        List<ColumnInfo> infos = new ArrayList<>();
        List<Column> kept = new ArrayList<>();
        for (String name : names) {
            infos.add(schema.column(name).orElseThrow(() -> new IllegalArgumentException("no column " + name)));
            kept.add(column(name));
        }
        return new Dataset(new Schema(infos), kept, rows);
    }

    /** With columns replaced in place or, where new, added at the end. */
    public Dataset with(Map<ColumnInfo, ? extends Column> changed) {
        Map<String, ColumnInfo> infos = new LinkedHashMap<>();
        Map<String, Column> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnInfo info = schema.columns().get(i);
            infos.put(info.name(), info);
            cells.put(info.name(), columns.get(i));
        }
        changed.forEach((info, column) -> {
            infos.put(info.name(), info);
            cells.put(info.name(), column);
        });
        return new Dataset(new Schema(List.copyOf(infos.values())), List.copyOf(cells.values()), rows);
    }

    /** SHA-256 over names, types and cells, as {@code sha256:<64 hex digits>}; computed once, on first use. */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            known = Fingerprint.of(this);
            fingerprint = known;
        }
        return known;
    }

    /** Bytes that the cells take in memory, roughly. */
    public long memoryBytes() {
        long bytes = 0;
        for (Column column : columns) {
            bytes += switch (column) {
                case DoubleNumbers c -> 8L * c.size();
                case FloatNumbers c -> 4L * c.size();
                case Indicator c -> 0;
                case CodedColumn c -> 4L * c.size();
                case DateColumn c -> 8L * c.size();
                case TimeColumn c -> 4L * c.size();
                case TextColumn c -> 48L * c.size();
            };
        }
        return bytes;
    }
}
