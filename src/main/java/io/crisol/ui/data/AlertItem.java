package io.crisol.ui.data;

import io.crisol.profile.alert.AlertFound;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An alert with what was done about it.
 *
 * @param alert what was found
 * @param step number of the recipe step that deals with it, counted from 1
 * @param reason why the person ignores it
 */
record AlertItem(AlertFound alert, OptionalInt step, Optional<String> reason) {
    /** Whether nothing was done about it yet. */
    boolean open() {
        return step.isEmpty() && reason.isEmpty();
    }
}
