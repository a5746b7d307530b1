package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import java.util.OptionalDouble;

/** One row alone must be scored within the time that was asked for. */
public final class FastEnough implements Gate {
    @Override
    public String name() {
        return "latency";
    }

    @Override
    public Stage stage() {
        return Stage.FRAME;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.latencyMs().isEmpty()) {
            return judged.open("not_asked");
        }
        if (input.millisPerRow().isEmpty()) {
            return judged.open("open");
        }
        double value = input.millisPerRow().getAsDouble();
        double limit = input.latencyMs().getAsDouble();
        return judged.decided(value <= limit, OptionalDouble.of(value), OptionalDouble.of(limit), value, limit);
    }
}
