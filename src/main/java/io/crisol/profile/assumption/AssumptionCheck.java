package io.crisol.profile.assumption;

import io.crisol.job.JobContext;
import io.crisol.problem.TaskKind;
import java.util.List;
import java.util.Map;

/**
 * Checks one assumption. Texts: {@code assumption.<name>} (title), {@code assumption.<name>.about} (what is assumed), and
 * the verdicts {@code assumption.<name>.matters} and {@code assumption.<name>.reading}, which get the family's title.
 * Stateless.
 */
public interface AssumptionCheck {
    /** The families that are not named. */
    String OTHERS = "*";

    /** Name in files, in snake case. */
    String name();

    /** Whether the assumption is one of models for the task. */
    boolean suits(TaskKind task);

    /**
     * What breaking it means, by name of a family; {@link #OTHERS} for those not named, which else is nothing.
     *
     * @param found what was found
     */
    Map<String, Consequence> consequences(AssumptionFound found, CheckedRows rows);

    /** Looks; at least one finding. */
    List<AssumptionFound> look(CheckedRows rows, JobContext context);
}
