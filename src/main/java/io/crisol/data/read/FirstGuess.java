package io.crisol.data.read;

import io.crisol.data.ColumnType;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Guesses from the first rows of what kind a column is; a wrong guess costs time, nothing else. */
final class FirstGuess {
    private FirstGuess() {}

    /** @param wanted the type that the person chose, if so */
    static Cells of(List<SampleRow> body, int column, CellRules rules, @Nullable ColumnType wanted) {
        if (wanted != null) {
            return wanted == ColumnType.NUMBER ? new NumberCells(rules, true) : new TextCells(rules, wanted);
        }
        List<String> values = body.stream()
                .map(row -> row.field(column))
                .filter(value -> !value.isEmpty() && rules.tokens().find(value) < 0)
                .limit(1000)
                .toList();
        if (most(values, value -> !Double.isNaN(rules.numbers().parse(value)))) {
            return new NumberCells(rules, false);
        }
        DateSyntax dates = new DateSyntax();
        if (most(values, dates::parse)) {
            return new DateCells(rules, null);
        }
        return most(values, value -> TimeSyntax.parse(value) >= 0)
                ? new TimeCells(rules, false)
                : new TextCells(rules, null);
    }

    private static boolean most(List<String> values, Predicate<String> fits) {
        long fitting = values.stream().filter(fits).count();
        return fitting > 0 && fitting * 10 >= values.size() * 8L;
    }
}
