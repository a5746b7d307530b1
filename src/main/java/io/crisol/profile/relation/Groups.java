package io.crisol.profile.relation;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Rows sorted into groups.
 *
 * @param codes group of each row, −1 where missing
 * @param names a name each group; a group may have no row
 */
public record Groups(int[] codes, List<String> names) {
    public Groups {
        names = List.copyOf(names);
    }

    /** Rows with the same level, or the same text of any other column, are a group; those of numbers ascend. */
    public static Groups of(Column column) {
        if (column instanceof CodedColumn coded) {
            return new Groups(coded.codes(), coded.levels());
        }
        List<String> names = IntStream.range(0, column.size())
                .filter(row -> !column.isMissing(row))
                .mapToObj(column::text)
                .distinct()
                .sorted(
                        column instanceof NumberColumn
                                ? Comparator.comparingDouble(Double::parseDouble)
                                : Comparator.naturalOrder())
                .toList();
        Map<String, Integer> known = new HashMap<>();
        names.forEach(name -> known.put(name, known.size()));
        int[] codes = new int[column.size()];
        Arrays.setAll(codes, row -> column.isMissing(row) ? -1 : known.getOrDefault(column.text(row), -1));
        return new Groups(codes, names);
    }

    public int size() {
        return names.size();
    }
}
