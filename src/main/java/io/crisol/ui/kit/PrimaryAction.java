package io.crisol.ui.kit;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;

/**
 * The one primary action of a page.
 *
 * @param label says its effect, as in "Compare 5 candidates"
 * @param whyNot why it is off, as a sentence; "" while it is on
 * @param run what it does, on the window's thread
 */
public record PrimaryAction(ObservableValue<String> label, ObservableValue<String> whyNot, Runnable run) {
    /** An action that is always on. */
    public static PrimaryAction of(String label, Runnable run) {
        return new PrimaryAction(new SimpleObjectProperty<>(label), new SimpleStringProperty(""), run);
    }

    /** An action with a fixed label that is off while {@code whyNot} says something. */
    public static PrimaryAction of(String label, ObservableValue<String> whyNot, Runnable run) {
        return new PrimaryAction(new SimpleObjectProperty<>(label), whyNot, run);
    }

    public boolean on() {
        String reason = whyNot.getValue();
        return reason == null || reason.isEmpty();
    }
}
