package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import java.util.OptionalDouble;

/** Groups named in the frame must be treated alike within the limit of 0.10. */
public final class FairToGroups implements Gate {
    private static final double LIMIT = 0.10;

    @Override
    public String name() {
        return "fairness";
    }

    @Override
    public Stage stage() {
        return Stage.FRAME;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.groups().isEmpty()) {
            return judged.open("no_groups");
        }
        if (input.fairnessGap().isEmpty()) {
            return judged.open("open", input.groups());
        }
        double gap = input.fairnessGap().getAsDouble();
        return judged.decided(
                gap <= LIMIT, OptionalDouble.of(gap), OptionalDouble.of(LIMIT), gap, LIMIT, input.groups());
    }
}
