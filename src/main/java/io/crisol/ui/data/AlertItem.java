package io.crisol.ui.data;

import io.crisol.profile.alert.AlertFound;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An alert with what was done about it.
 *
 * @param alert what was found
 * @param id the same for the same alert in a later profile
 * @param step number of the recipe step that deals with it, counted from 1
 * @param reason why the person ignores it
 */
record AlertItem(AlertFound alert, String id, OptionalInt step, Optional<String> reason) {
    /** The id of an alert: its name and its columns. */
    static String id(AlertFound alert) {
        return alert.alert() + ":" + String.join("|", alert.columns());
    }

    /** Whether nothing was done about it yet. */
    boolean open() {
        return step.isEmpty() && reason.isEmpty();
    }
}
