package io.crisol.data.read;

import io.crisol.data.ColumnType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a table is to be read. Every {@link Setting} that is absent is detected. Immutable and thread-safe. */
public final class ImportSettings {
    /** Says that there is no such character. */
    public static final char NONE = '\0';

    /** Everything is detected; rows that do not fit are left out, the first 1,000 of them kept in the report. */
    public static final ImportSettings DETECT = new ImportSettings(Map.of(), Unfit.REJECT_ROW, 1000);

    private final Map<Setting<?>, Object> values;
    private final Unfit unfit;
    private final int rejectedKept;

    /** What happens with a row that has a cell which does not fit its column, or too few or too many fields. */
    public enum Unfit {
        /** The row is left out and reported. */
        REJECT_ROW,
        /** The row stays, with the cell missing, and is reported: for scoring, where every row must come back. */
        SET_MISSING
    }

    private ImportSettings(Map<Setting<?>, Object> values, Unfit unfit, int rejectedKept) {
        this.values = Map.copyOf(values);
        this.unfit = unfit;
        this.rejectedKept = rejectedKept;
    }

    /** The value of a setting; empty where it is to be detected. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> get(Setting<T> setting) {
        return Optional.ofNullable((T) values.get(setting));
    }

    public <T> ImportSettings with(Setting<T> setting, T value) {
        Map<Setting<?>, Object> changed = new LinkedHashMap<>(values);
        changed.put(setting, value);
        return new ImportSettings(changed, unfit, rejectedKept);
    }

    /** With a setting left to be detected. */
    public ImportSettings without(Setting<?> setting) {
        Map<Setting<?>, Object> changed = new LinkedHashMap<>(values);
        changed.remove(setting);
        return new ImportSettings(changed, unfit, rejectedKept);
    }

    /** Which settings are given. */
    public Set<Setting<?>> given() {
        return values.keySet();
    }

    /** Types of columns by name; a column that is not named gets its type from its values. */
    public Map<String, ColumnType> types() {
        return get(Setting.TYPES).orElse(Map.of());
    }

    public ImportSettings withTypes(Map<String, ColumnType> types) {
        return with(Setting.TYPES, Map.copyOf(types));
    }

    /** Whether a column of that name is wanted. */
    public boolean wants(String column) {
        return get(Setting.COLUMNS).map(names -> names.contains(column)).orElse(true);
    }

    public Unfit unfit() {
        return unfit;
    }

    public ImportSettings withUnfit(Unfit value) {
        return new ImportSettings(values, value, rejectedKept);
    }

    /** How many rejected rows are kept in full in the report; all are counted. */
    public int rejectedKept() {
        return rejectedKept;
    }

    public ImportSettings withRejectedKept(int rows) {
        if (rows < 0) {
            throw new IllegalArgumentException("rejectedKept " + rows);
        }
        return new ImportSettings(values, unfit, rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImportSettings s
                && s.values.equals(values)
                && s.unfit == unfit
                && s.rejectedKept == rejectedKept;
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "ImportSettings" + values;
    }
}
