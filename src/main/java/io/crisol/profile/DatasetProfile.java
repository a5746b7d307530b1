package io.crisol.profile;

import io.crisol.profile.alert.AlertFound;
import java.util.List;
import java.util.Optional;

/**
 * What a dataset looks like.
 *
 * @param rows number of rows
 * @param missingCells missing cells in all columns
 * @param duplicateRows rows that are equal to an earlier row
 * @param memoryBytes bytes in memory, roughly
 * @param fingerprint the dataset's
 * @param target name of the target column
 * @param trainingRows rows on which everything that involves the target was computed
 * @param columns in the order of the schema
 * @param alerts most severe first
 */
public record DatasetProfile(
        int rows,
        long missingCells,
        int duplicateRows,
        long memoryBytes,
        String fingerprint,
        Optional<String> target,
        int trainingRows,
        List<ColumnProfile> columns,
        List<AlertFound> alerts) {
    public DatasetProfile {
        columns = List.copyOf(columns);
        alerts = List.copyOf(alerts);
    }

    public Optional<ColumnProfile> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
