package io.crisol.workbench;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.NumberColumn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The classes of a target column in the order of their codes. */
public final class TargetClasses {
    private TargetClasses() {}

    public static List<String> of(Column column) {
        return switch (column) {
            case CodedColumn c -> c.levels();
            case NumberColumn n ->
                Arrays.stream(n.toArray())
                        .filter(Double::isFinite)
                        .distinct()
                        .sorted()
                        .limit(100)
                        .mapToObj(v -> v == Math.rint(v) ? Long.toString((long) v) : Double.toString(v))
                        .toList();
            default ->
                IntStream.range(0, column.size())
                        .filter(row -> !column.isMissing(row))
                        .mapToObj(column::text)
                        .distinct()
                        .limit(100)
                        .toList();
        };
    }
}
