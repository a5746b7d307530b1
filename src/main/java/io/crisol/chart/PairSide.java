package io.crisol.chart;

import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.TextColumn;
import io.crisol.profile.relation.Groups;
import io.crisol.profile.relation.Values;
import java.util.Arrays;
import java.util.Optional;

/**
 * One of two columns that are drawn against each other.
 *
 * @param name its name
 * @param column its cells
 * @param groups whether its values are groups: levels, or the numbers that are the classes of a target
 * @param positive of two groups, the one whose share is told; "" for the later one
 */
public record PairSide(String name, Column column, boolean groups, String positive) {
    /** A column as its type says. */
    public static PairSide of(String name, Column column) {
        return new PairSide(name, column, column.type().categorical(), "");
    }

    /** A target whose values are classes. */
    public static PairSide classes(String name, Column column, String positive) {
        return new PairSide(name, column, true, positive);
    }

    boolean text() {
        return column instanceof TextColumn && !groups;
    }

    boolean date() {
        return !groups && column.type() == ColumnType.DATE;
    }

    /** Numbers on a scale; empty for groups and texts. Times of day in hours. */
    Optional<double[]> values() {
        if (groups) {
            return Optional.empty();
        }
        double unit = column.type() == ColumnType.TIME ? 3_600_000 : 1;
        return Values.of(column).map(v -> {
            for (int i = 0; i < v.length; i++) {
                v[i] /= unit;
            }
            return v;
        });
    }

    /** The group whose share is told, of those that are used. */
    int told(Groups groups, int[] used) {
        return Arrays.stream(used)
                .filter(g -> groups.names().get(g).equals(positive))
                .findFirst()
                .orElse(used[used.length - 1]);
    }

    Groups grouped() {
        return Groups.of(column);
    }
}
