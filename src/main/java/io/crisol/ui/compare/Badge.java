package io.crisol.ui.compare;

import io.crisol.text.Message;
import io.crisol.ui.kit.State;
import java.util.Locale;

/** What stands out about a run among the others of its comparison. */
enum Badge {
    /** The one to take. */
    RECOMMENDED(State.GOOD),
    /** The best mean, though another one is recommended. */
    BEST(State.INFO),
    /** Within the smallest difference that matters of the best, with a probability of 0.95. */
    EQUAL(State.INFO),
    /** What has to be beaten. */
    BASELINE(State.INFO),
    /** Not better than the baseline by more than the smallest difference that matters, as far as can be said. */
    NOT_BETTER(State.WARN);

    private final State state;

    Badge(State state) {
        this.state = state;
    }

    State state() {
        return state;
    }

    Message word() {
        return Message.of("ui_compare.badge." + name().toLowerCase(Locale.ROOT));
    }

    Message help() {
        return Message.of("ui_compare.badge." + name().toLowerCase(Locale.ROOT) + ".help");
    }
}
