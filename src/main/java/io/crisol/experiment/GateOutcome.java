package io.crisol.experiment;

import io.crisol.text.Message;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one gate said.
 *
 * @param gate its name, as in {@code onnx_parity}
 * @param passed empty where the gate could not be judged (not built yet, or nothing to judge by)
 * @param value the number it looked at
 * @param limit the number it compared with
 * @param reason the sentence
 * @param waiver the reason given for passing a failed gate
 */
public record GateOutcome(
        String gate,
        Optional<Boolean> passed,
        OptionalDouble value,
        OptionalDouble limit,
        Message reason,
        Optional<String> waiver) {
    /** Whether it stands in the way of registration. */
    public boolean blocks() {
        return passed.isPresent() && !passed.get() && waiver.isEmpty();
    }

    public GateOutcome waived(String why) {
        return new GateOutcome(gate, passed, value, limit, reason, Optional.of(why));
    }
}
