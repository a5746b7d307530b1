package io.crisol.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * One question of a wizard.
 *
 * @param id stable, for {@link WizardView#open}
 * @param name two or three words for the steps on top
 * @param question what is asked
 * @param help one sentence on why it is asked or what a good answer is; may be empty
 * @param content where it is answered; made once, so that going back never loses an answer
 * @param whyNot why one can't go on yet, "" where one can
 * @param applies whether it is asked at all, given the answers so far
 * @param answered whether it gets its tick once it was seen
 */
public record WizardStep(
        String id,
        String name,
        String question,
        String help,
        Node content,
        ObservableValue<String> whyNot,
        ObservableValue<Boolean> applies,
        ObservableValue<Boolean> answered) {

    /** A question that counts as answered where one can go on. */
    public WizardStep(
            String id,
            String name,
            String question,
            String help,
            Node content,
            ObservableValue<String> whyNot,
            ObservableValue<Boolean> applies) {
        this(id, name, question, help, content, whyNot, applies, whyNot.map(String::isEmpty));
    }

    /** A question that is always asked and may be left unanswered. */
    public static WizardStep of(String id, String name, String question, String help, Node content) {
        return of(id, name, question, help, content, new SimpleStringProperty(""));
    }

    /** A question that is always asked. */
    public static WizardStep of(
            String id, String name, String question, String help, Node content, ObservableValue<String> whyNot) {
        return new WizardStep(
                id, name, question, help, content, whyNot, new javafx.beans.property.SimpleObjectProperty<>(true));
    }
}
