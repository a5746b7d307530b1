package io.crisol.registry.gate;

import io.crisol.experiment.GateOutcome;
import io.crisol.text.Message;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the outcomes of one gate; their sentences are {@code gate.<name>.<how>}. */
record Judged(String gate) {
    GateOutcome passed(OptionalDouble value, OptionalDouble limit, Object... args) {
        return outcome(Optional.of(true), value, limit, "passed", args);
    }

    GateOutcome failed(OptionalDouble value, OptionalDouble limit, Object... args) {
        return outcome(Optional.of(false), value, limit, "failed", args);
    }

    /** Failed, with a sentence of its own. */
    GateOutcome failedAs(String how, OptionalDouble value, OptionalDouble limit, Object... args) {
        return outcome(Optional.of(false), value, limit, how, args);
    }

    /** Passed or failed by a condition, with the same arguments. */
    GateOutcome decided(boolean good, OptionalDouble value, OptionalDouble limit, Object... args) {
        return good ? passed(value, limit, args) : failed(value, limit, args);
    }

    /** Not to be judged, and why. */
    GateOutcome open(String how, Object... args) {
        return outcome(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), how, args);
    }

    private GateOutcome outcome(
            Optional<Boolean> passed, OptionalDouble value, OptionalDouble limit, String how, Object... args) {
        return new GateOutcome(
                gate, passed, value, limit, Message.of("gate." + gate + "." + how, args), Optional.empty());
    }
}
