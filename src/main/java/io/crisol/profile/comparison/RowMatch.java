package io.crisol.profile.comparison;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of two tables that are the same by a key.
 *
 * @param key column by which rows are told apart
 * @param both keys in both
 * @param onlyFirst keys in the first only
 * @param onlySecond keys in the second only
 * @param repeated keys that stand in more than one row of a table: only the first of these rows is compared
 * @param changed rows of both whose other cells differ
 * @param changedCells differing cells by column, for columns that both have
 * @param someFirst a few of the keys in the first only
 * @param someSecond a few of the keys in the second only
 */
public record RowMatch(
        String key,
        int both,
        int onlyFirst,
        int onlySecond,
        int repeated,
        int changed,
        Map<String, Integer> changedCells,
        List<String> someFirst,
        List<String> someSecond) {
    private static final int SHOWN = 5;

    /** Matches the rows; a row without a key is in no table. */
    static RowMatch of(Dataset first, Dataset second, String key) {
        Set<String> repeated = new HashSet<>();
        Map<String, Integer> a = rows(first.column(key), repeated);
        Map<String, Integer> b = rows(second.column(key), repeated);
        List<String> shared = first.schema().names().stream()
                .filter(n -> !n.equals(key) && second.schema().has(n))
                .toList();
        Map<String, Integer> cells = new HashMap<>();
        int both = 0;
        int changed = 0;
        List<String> onlyFirst = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : a.entrySet()) {
            Integer other = b.get(entry.getKey());
            if (other == null) {
                onlyFirst.add(entry.getKey());
                continue;
            }
            both++;
            boolean differs = false;
            for (String name : shared) {
                if (!first.column(name)
                        .text(entry.getValue())
                        .equals(second.column(name).text(other))) {
                    cells.merge(name, 1, Integer::sum);
                    differs = true;
                }
            }
            changed += differs ? 1 : 0;
        }
        List<String> onlySecond =
                b.keySet().stream().filter(k -> !a.containsKey(k)).sorted().toList();
        return new RowMatch(
                key,
                both,
                onlyFirst.size(),
                onlySecond.size(),
                repeated.size(),
                changed,
                Map.copyOf(cells),
                onlyFirst.stream().sorted().limit(SHOWN).toList(),
                onlySecond.stream().limit(SHOWN).toList());
    }

    private static Map<String, Integer> rows(Column column, Set<String> repeated) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row) && rows.putIfAbsent(column.text(row), row) != null) {
                repeated.add(column.text(row));
            }
        }
        return rows;
    }
}
