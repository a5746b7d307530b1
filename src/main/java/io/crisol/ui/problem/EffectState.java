package io.crisol.ui.problem;

import io.crisol.problem.Reason;
import io.crisol.problem.Verdict;
import io.crisol.ui.kit.State;

/** The looks of effects and verdicts: a «no» is an answer, not an error. */
final class EffectState {
    private EffectState() {}

    static State of(Reason reason) {
        if (reason.overridden().isPresent()) {
            return State.WARN;
        }
        return switch (reason.effect()) {
            case BLOCKS, BLOCKS_UNLESS_OVERRIDDEN -> State.CANCELLED;
            case CONDITION -> State.WARN;
            case PLUS -> State.GOOD;
        };
    }

    static State of(Verdict verdict) {
        return switch (verdict) {
            case APPROPRIATE -> State.GOOD;
            case CONDITIONAL -> State.WARN;
            case NOT_APPROPRIATE -> State.CANCELLED;
            case UNKNOWN -> State.WAITING;
        };
    }
}
