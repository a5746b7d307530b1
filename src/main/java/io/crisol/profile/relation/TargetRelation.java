package io.crisol.profile.relation;

import java.util.List;
import java.util.Optional;

/**
 * How a column goes with the target, on training rows.
 *
 * @param column its name
 * @param relation mutual information, by which columns are ranked; its p-values are those of the G-test
 * @param measures the statistics that fit the pair of types, the leading one first; none for texts
 */
public record TargetRelation(String column, Relation relation, List<Measure> measures) {
    public TargetRelation {
        measures = List.copyOf(measures);
    }

    /** The statistic whose p-value is told; empty for texts. */
    public Optional<Measure> leading() {
        return measures.stream().findFirst();
    }
}
