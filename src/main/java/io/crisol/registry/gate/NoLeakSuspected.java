package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import java.util.List;
import java.util.OptionalDouble;

/** No column that is used may predict the target too well on its own. */
public final class NoLeakSuspected implements Gate {
    @Override
    public String name() {
        return "leakage";
    }

    @Override
    public Stage stage() {
        return Stage.DATA;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.leakSuspects().isEmpty()) {
            return judged.open("open");
        }
        List<String> suspects = input.leakSuspects().get();
        return judged.decided(
                suspects.isEmpty(),
                OptionalDouble.of(suspects.size()),
                OptionalDouble.of(0),
                suspects.size(),
                suspects);
    }
}
