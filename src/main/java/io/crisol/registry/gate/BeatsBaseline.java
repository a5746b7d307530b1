package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import java.util.OptionalDouble;

/** The unfavourable end of the interval must beat the baseline by the smallest difference that matters. */
public final class BeatsBaseline implements Gate {
    @Override
    public String name() {
        return "baseline";
    }

    @Override
    public Stage stage() {
        return Stage.COMPARE;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.candidate().isEmpty() || input.baseline().isEmpty()) {
            return judged.open("open");
        }
        double value = input.candidate().get().unfavourable(input.higherIsBetter());
        double baseline = input.baseline().get().value();
        double limit = baseline + (input.higherIsBetter() ? input.smallestDifference() : -input.smallestDifference());
        return judged.decided(
                input.better(value, baseline, input.smallestDifference()),
                OptionalDouble.of(value),
                OptionalDouble.of(limit),
                value,
                baseline,
                input.smallestDifference());
    }
}
