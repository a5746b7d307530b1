package io.crisol.profile;

import io.crisol.data.ColumnInfo;
import io.crisol.profile.relation.Relation;
import java.util.List;
import java.util.Optional;

/**
 * What one column looks like.
 *
 * @param info name, type and why it has that type
 * @param rows rows of the dataset
 * @param missing missing cells
 * @param distinct different values, missing not counted
 * @param numbers statistics of a number column; for dates, of their milliseconds
 * @param top most frequent values of a level, flag or text column, most frequent first, at most 50
 * @param histogram mini histogram
 * @param relation how strongly it goes with the target, on training rows; empty without a target
 */
public record ColumnProfile(
        ColumnInfo info,
        int rows,
        int missing,
        int distinct,
        Optional<NumberSummary> numbers,
        List<LevelCount> top,
        Histogram histogram,
        Optional<Relation> relation) {
    public ColumnProfile {
        top = List.copyOf(top);
    }

    public String name() {
        return info.name();
    }

    /** Share of missing cells. */
    public double missingShare() {
        return rows == 0 ? 0 : (double) missing / rows;
    }

    ColumnProfile withRelation(Relation found) {
        return new ColumnProfile(info, rows, missing, distinct, numbers, top, histogram, Optional.of(found));
    }
}
