package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import java.util.OptionalDouble;

/** The locked test part may be looked at once: who looks again and chooses anew has tuned on it. */
public final class TestLookedAtOnce implements Gate {
    @Override
    public String name() {
        return "test_once";
    }

    @Override
    public Stage stage() {
        return Stage.COMPARE;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.looks().isEmpty()) {
            return judged.open("no_test_part");
        }
        int looks = input.looks().getAsInt();
        return judged.decided(looks <= 1, OptionalDouble.of(looks), OptionalDouble.of(1), looks);
    }
}
