package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import io.crisol.text.Message;
import java.util.Optional;
import java.util.OptionalDouble;

/** The unfavourable end of the interval on the locked test part, or cross-validated where there is none, must reach what was asked for. */
public final class MeetsSuccess implements Gate {
    @Override
    public String name() {
        return "success";
    }

    @Override
    public Stage stage() {
        return Stage.FRAME;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.success().isEmpty()) {
            return judged.open("not_stated");
        }
        Optional<Estimate> measured = input.test().or(input::candidate);
        if (measured.isEmpty()) {
            return judged.open("open");
        }
        double value = measured.get().unfavourable(input.higherIsBetter());
        double limit = input.success().getAsDouble();
        boolean reached = input.higherIsBetter() ? value >= limit : value <= limit;
        Message where = Message.of("gate.success." + (input.test().isPresent() ? "on_test" : "on_folds"));
        return judged.decided(reached, OptionalDouble.of(value), OptionalDouble.of(limit), value, limit, where);
    }
}
