package io.crisol.profile.alert;

import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.TargetView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an alert may look at.
 *
 * @param data all rows
 * @param target the target and the rows on which it may be looked at
 * @param columns profiles of all columns
 * @param duplicates groups of equal rows
 * @param duplicateRows rows equal to an earlier one
 * @param job says whether the person still wants to know
 */
public record AlertContext(
        Dataset data,
        Optional<TargetView> target,
        List<ColumnProfile> columns,
        List<int[]> duplicates,
        int duplicateRows,
        JobContext job) {
    /** Wanted in any case. */
    public AlertContext(
            Dataset data,
            Optional<TargetView> target,
            List<ColumnProfile> columns,
            List<int[]> duplicates,
            int duplicateRows) {
        this(data, target, columns, duplicates, duplicateRows, JobContext.silent());
    }

    /**
     * Profiles of the columns that are not the target.
     *
     * @throws io.crisol.finding.CancelledException from the stream, between two columns, where the job was cancelled
     */
    public Stream<ColumnProfile> inputs() {
        return columns.stream().filter(c -> {
            job.checkCancelled();
            return target.map(t -> !t.column().equals(c.name())).orElse(true);
        });
    }
}
