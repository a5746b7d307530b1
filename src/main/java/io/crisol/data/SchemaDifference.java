package io.crisol.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is different between two tables of one source, such as before and after it was read again.
 *
 * @param added columns that only the later table has, in its order
 * @param removed columns that only the earlier table has, in its order
 * @param retyped columns of both that have another type now
 * @param levels columns of levels or flags in both whose values are not the same; only values that a row has count
 * @param reordered whether the columns that both have stand in another order
 * @param rowsBefore rows of the earlier table
 * @param rowsAfter rows of the later table
 * @param equal whether names, types and every cell are the same
 */
public record SchemaDifference(
        List<ColumnInfo> added,
        List<ColumnInfo> removed,
        List<Retyped> retyped,
        List<Levels> levels,
        boolean reordered,
        int rowsBefore,
        int rowsAfter,
        boolean equal) {
    public SchemaDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        retyped = List.copyOf(retyped);
        levels = List.copyOf(levels);
    }

    /** A column with another type. */
    public record Retyped(String column, ColumnType before, ColumnType after) {}

    /**
     * A column with other values.
     *
     * @param fresh values that are new
     * @param gone values that no row has any more
     */
    public record Levels(String column, List<String> fresh, List<String> gone) {
        public Levels {
            fresh = List.copyOf(fresh);
            gone = List.copyOf(gone);
        }
    }

    /** Compares two tables; takes their fingerprints, which are computed where nobody asked for them before. */
    public static SchemaDifference of(Dataset before, Dataset after) {
        List<Retyped> retyped = new ArrayList<>();
        List<Levels> levels = new ArrayList<>();
        for (ColumnInfo was : before.schema().columns()) {
            after.schema().column(was.name()).ifPresent(is -> {
                if (was.type() != is.type()) {
                    retyped.add(new Retyped(was.name(), was.type(), is.type()));
                }
                levels(was.name(), before, after).ifPresent(levels::add);
            });
        }
        return new SchemaDifference(
                only(after, before),
                only(before, after),
                retyped,
                levels,
                !shared(before, after).equals(shared(after, before)),
                before.rows(),
                after.rows(),
                before.fingerprint().equals(after.fingerprint()));
    }

    /** Whether names, types and order of the columns, and the values of levels, are the same. */
    public boolean sameSchema() {
        return added.isEmpty() && removed.isEmpty() && retyped.isEmpty() && levels.isEmpty() && !reordered;
    }

    private static List<ColumnInfo> only(Dataset in, Dataset notIn) {
        return in.schema().columns().stream()
                .filter(c -> !notIn.schema().has(c.name()))
                .toList();
    }

    private static List<String> shared(Dataset in, Dataset other) {
        return in.schema().names().stream().filter(other.schema()::has).toList();
    }

    private static Optional<Levels> levels(String column, Dataset before, Dataset after) {
        if (!(before.column(column) instanceof CodedColumn was) || !(after.column(column) instanceof CodedColumn is)) {
            return Optional.empty();
        }
        Set<String> old = used(was);
        Set<String> now = used(is);
        List<String> fresh = now.stream().filter(v -> !old.contains(v)).toList();
        List<String> gone = old.stream().filter(v -> !now.contains(v)).toList();
        return fresh.isEmpty() && gone.isEmpty() ? Optional.empty() : Optional.of(new Levels(column, fresh, gone));
    }

    private static Set<String> used(CodedColumn column) {
        boolean[] seen = new boolean[column.levels().size()];
        for (int code : column.codes()) {
            if (code >= 0) {
                seen[code] = true;
            }
        }
        Set<String> used = new LinkedHashSet<>();
        for (int code = 0; code < seen.length; code++) {
            if (seen[code]) {
                used.add(column.levels().get(code));
            }
        }
        return used;
    }
}
