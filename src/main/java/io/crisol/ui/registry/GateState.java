package io.crisol.ui.registry;

import io.crisol.experiment.GateOutcome;
import io.crisol.text.Texts;
import io.crisol.ui.kit.State;
import java.util.Locale;

/** Where a gate stands; in the order in which gates are listed once they are judged. */
enum GateState {
    FAILED(State.BAD),
    WAIVED(State.WARN),
    PASSED(State.GOOD),
    OPEN(State.INFO),
    WAITING(State.WAITING);

    private final State look;

    GateState(State look) {
        this.look = look;
    }

    static GateState of(GateOutcome said) {
        if (said.passed().isEmpty()) {
            return OPEN;
        }
        return said.passed().get() ? PASSED : said.waiver().isPresent() ? WAIVED : FAILED;
    }

    State look() {
        return look;
    }

    /** How many gates are in this state, in words. */
    String count(long gates, Texts texts) {
        return texts.say("ui_promote.count." + name().toLowerCase(Locale.ROOT), gates);
    }

    String word(Texts texts) {
        return texts.say("ui_promote.state." + name().toLowerCase(Locale.ROOT));
    }
}
