package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import io.crisol.text.Message;
import java.util.List;
import java.util.OptionalDouble;

/** The model card must say what the model is for, what it predicts, from what, and how well. */
public final class ModelCardComplete implements Gate {
    @Override
    public String name() {
        return "model_card";
    }

    @Override
    public Stage stage() {
        return Stage.FRAME;
    }

    @Override
    public GateOutcome judge(GateInput input) {
        Judged judged = new Judged(name());
        if (input.missingCardFields().isEmpty()) {
            return judged.open("open");
        }
        List<String> missing = input.missingCardFields().get();
        List<Message> titles =
                missing.stream().map(f -> Message.of("card.field." + f)).toList();
        return judged.decided(
                missing.isEmpty(), OptionalDouble.of(missing.size()), OptionalDouble.of(0), missing.size(), titles);
    }
}
