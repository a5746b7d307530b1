package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;

/**
 * One thing that a model must show before it is registered. Its texts are {@code gate.<name>} (title) and
 * {@code gate.<name>.help} (one sentence). Stateless and thread-safe.
 */
public interface Gate {
    /** Name in pipeline files and on the command line, in snake case. */
    String name();

    /** Where a person goes to mend what it finds. */
    Stage stage();

    /** What it says; its outcome has this gate's name. */
    GateOutcome judge(GateInput input);
}
