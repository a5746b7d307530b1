package io.crisol.profile.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two tables side by side; the first is the reference.
 *
 * @param firstRows rows of the first
 * @param secondRows rows of the second
 * @param columns those of the first in their order, then those that only the second has
 * @param sameOrder whether the columns that both have stand in the same order
 * @param rows rows that are the same by a key; empty where no key was named
 */
public record TableComparison(
        int firstRows, int secondRows, List<ColumnComparison> columns, boolean sameOrder, Optional<RowMatch> rows) {
    public TableComparison {
        columns = List.copyOf(columns);
    }

    public long count(ColumnComparison.Change change) {
        return columns.stream().filter(c -> c.change() == change).count();
    }

    /** Columns whose values have shifted, those that shifted most first. */
    public List<ColumnComparison> shifted() {
        return columns.stream()
                .filter(c -> c.shift().filter(s -> s.size() != Shift.Size.NONE).isPresent())
                .sorted(Comparator.comparingDouble(
                        (ColumnComparison c) -> -c.shift().orElseThrow().stability()))
                .toList();
    }
}
