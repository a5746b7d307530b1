package io.crisol.profile.comparison;

import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.profile.NumberSummary;
import io.crisol.profile.relation.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A column of one of two tables.
 *
 * @param type its type
 * @param rows rows that were looked at
 * @param missing missing cells
 * @param distinct different values
 * @param mean of numbers; NaN for other types
 * @param sd of numbers (n − 1)
 * @param median of numbers
 * @param most the most frequent value of levels and texts; "" for others
 */
public record ColumnSide(
        ColumnType type, int rows, int missing, int distinct, double mean, double sd, double median, String most) {
    static ColumnSide of(Column column) {
        int missing = column.missing();
        Optional<double[]> values = column.type() == ColumnType.NUMBER ? Values.of(column) : Optional.empty();
        if (values.isPresent()) {
            double[] finite = Arrays.stream(values.get())
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            double mean = Arrays.stream(finite).average().orElse(Double.NaN);
            double squares =
                    Arrays.stream(finite).map(v -> (v - mean) * (v - mean)).sum();
            return new ColumnSide(
                    column.type(),
                    column.size(),
                    missing,
                    (int) Arrays.stream(finite).distinct().count(),
                    mean,
                    finite.length > 1 ? Math.sqrt(squares / (finite.length - 1)) : Double.NaN,
                    NumberSummary.quantile(finite, 0.5),
                    "");
        }
        Map<String, Integer> counts = counts(column);
        String most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        return new ColumnSide(
                column.type(),
                column.size(),
                missing,
                counts.size(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                column.type().categorical() ? most : "");
    }

    /** Rows of each value, missing left out. */
    static Map<String, Integer> counts(Column column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                counts.merge(column.text(row), 1, Integer::sum);
            }
        }
        return counts;
    }

    public double missingShare() {
        return rows == 0 ? 0 : (double) missing / rows;
    }
}
