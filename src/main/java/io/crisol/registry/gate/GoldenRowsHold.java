package io.crisol.registry.gate;

import io.crisol.bundle.Golden;
import io.crisol.experiment.GateOutcome;
import java.util.OptionalDouble;

/** The written model must reproduce its golden rows. */
public final class GoldenRowsHold implements Gate {
    @Override
    public String name() {
        return "golden_rows";
    }

    @Override
    public Stage stage() {
        return Stage.PROMOTE;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.golden().isEmpty()) {
            return judged.open("open");
        }
        Golden.Check check = input.golden().get();
        return judged.decided(
                check.passed(), OptionalDouble.of(check.wrong()), OptionalDouble.of(0), check.rows(), check.wrong());
    }
}
