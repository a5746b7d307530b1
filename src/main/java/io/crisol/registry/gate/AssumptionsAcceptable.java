package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;

/** The assumptions of the family must be acceptable. Not judged yet. */
public final class AssumptionsAcceptable implements Gate {
    @Override
    public String name() {
        return "assumptions";
    }

    @Override
    public Stage stage() {
        return Stage.DATA;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        return judged.open("open");
    }
}
