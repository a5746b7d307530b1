package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.text.Message;
import java.util.List;
import java.util.OptionalDouble;

/** No reading of the training rows may be strong that matters for the promoted family. */
public final class AssumptionsAcceptable implements Gate {
    @Override
    public String name() {
        return "assumptions";
    }

    @Override
    public Stage stage() {
        return Stage.DATA;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.assumptions().isEmpty()) {
            return judged.open("open");
        }
        GateInput.Assumed assumed = input.assumptions().get();
        List<AssumptionFound> against = assumed.report().found().stream()
                .filter(f -> f.stops(assumed.family()))
                .toList();
        Message family = Message.of("family." + assumed.family());
        if (against.isEmpty()) {
            return judged.passed(OptionalDouble.of(0), OptionalDouble.of(0), family);
        }
        AssumptionFound worst = against.getFirst();
        List<Message> checks = against.stream()
                .map(AssumptionFound::check)
                .distinct()
                .map(c -> Message.of("assumption." + c))
                .toList();
        return judged.failed(
                OptionalDouble.of(against.size()),
                OptionalDouble.of(0),
                against.size(),
                checks,
                worst.text(),
                worst.verdict(assumed.family()).map(v -> v.text()).orElse(family));
    }
}
