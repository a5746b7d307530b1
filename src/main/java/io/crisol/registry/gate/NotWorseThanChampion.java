package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import java.util.OptionalDouble;

/** The candidate must not be worse than the present champion by more than the smallest difference that matters. */
public final class NotWorseThanChampion implements Gate {
    @Override
    public String name() {
        return "champion";
    }

    @Override
    public Stage stage() {
        return Stage.COMPARE;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.champion().isEmpty() || input.candidate().isEmpty()) {
            return judged.open("none");
        }
        GateInput.Champion champion = input.champion().get();
        if (champion.notComparable().isPresent()) {
            return judged.open(
                    "not_comparable",
                    champion.version(),
                    champion.notComparable().get());
        }
        double value = input.candidate().get().value();
        double limit =
                champion.score() - (input.higherIsBetter() ? input.smallestDifference() : -input.smallestDifference());
        boolean worse = !Double.isFinite(value) || input.better(champion.score(), value, input.smallestDifference());
        return judged.decided(
                !worse,
                OptionalDouble.of(value),
                OptionalDouble.of(limit),
                value,
                champion.version(),
                champion.score());
    }
}
