package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import java.util.OptionalDouble;

/** Fitted again with the same settings, the model must predict the same, bit for bit. */
public final class Reproduced implements Gate {
    @Override
    public String name() {
        return "reproduced";
    }

    @Override
    public Stage stage() {
        return Stage.COMPARE;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.reproducedDelta().isEmpty()) {
            return judged.open("open");
        }
        double delta = input.reproducedDelta().getAsDouble();
        return judged.decided(delta == 0, OptionalDouble.of(delta), OptionalDouble.of(0), delta);
    }
}
