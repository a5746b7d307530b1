package io.crisol.profile.missingness;

import java.util.List;
import java.util.Optional;

/**
 * Which cells are missing together, and with what.
 *
 * @param rows rows of the dataset
 * @param completeRows rows without a gap
 * @param columns columns with gaps, the one with most gaps first
 * @param patterns the most frequent patterns, the most frequent first; the rows without a gap are not among them
 * @param otherPatterns patterns that are not listed
 * @param otherRows rows of these
 * @param correlated names of the columns of {@code correlation}, those that are missing together side by side
 * @param correlation φ of the indicators of what is missing, −1 to 1
 * @param target the target where each column is missing and where not, on training rows; none without a target
 * @param random Little's test; empty where it can't be done
 */
public record Missingness(
        int rows,
        int completeRows,
        List<MissingColumn> columns,
        List<MissingPattern> patterns,
        int otherPatterns,
        int otherRows,
        List<String> correlated,
        double[][] correlation,
        List<TargetByMissing> target,
        Optional<LittleTest> random) {
    public Missingness {
        columns = List.copyOf(columns);
        patterns = List.copyOf(patterns);
        correlated = List.copyOf(correlated);
        target = List.copyOf(target);
    }

    public long cells() {
        return columns.stream().mapToLong(MissingColumn::missing).sum();
    }

    /** The target where a column is missing and where not. */
    public Optional<TargetByMissing> target(String column) {
        return target.stream().filter(t -> t.column().equals(column)).findFirst();
    }
}
