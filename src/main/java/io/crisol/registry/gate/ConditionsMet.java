package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import io.crisol.problem.Condition;
import java.util.List;
import java.util.OptionalDouble;

/** Every condition of the assessment must be met, and it must be said how. */
public final class ConditionsMet implements Gate {
    @Override
    public String name() {
        return "conditions";
    }

    @Override
    public Stage stage() {
        return Stage.FRAME;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.conditions().isEmpty()) {
            return judged.open("open");
        }
        List<Condition> conditions = input.conditions().get();
        List<String> open = conditions.stream()
                .filter(c -> c.met().filter(how -> !how.isBlank()).isEmpty())
                .map(Condition::rule)
                .toList();
        return judged.decided(
                open.isEmpty(), OptionalDouble.of(open.size()), OptionalDouble.of(0), conditions.size(), open);
    }
}
