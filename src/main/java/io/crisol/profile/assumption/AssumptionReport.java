package io.crisol.profile.assumption;

import io.crisol.text.Message;
import java.util.List;

/**
 * What all checks found.
 *
 * @param rows training rows that were given
 * @param used rows that were computed with
 * @param parameters columns of the design after coding levels
 * @param notes what was left out or sampled
 * @param found in the order of the checks, each check's worst first
 */
public record AssumptionReport(int rows, int used, int parameters, List<Message> notes, List<AssumptionFound> found) {
    public AssumptionReport {
        notes = List.copyOf(notes);
        found = List.copyOf(found);
    }

    /** The findings of one check, the worst first. */
    public List<AssumptionFound> of(String check) {
        return found.stream().filter(f -> f.check().equals(check)).toList();
    }
}
