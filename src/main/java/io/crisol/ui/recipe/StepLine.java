package io.crisol.ui.recipe;

import io.crisol.finding.Finding;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Stage;
import io.crisol.text.Message;
import java.util.Optional;

/**
 * A step as the list of steps shows it.
 *
 * @param step checked against the columns before it
 * @param stage what it does to the data; empty while that is being counted
 * @param reason why it is suggested; empty for a step that the person has
 */
record StepLine(CompiledStep step, Optional<Stage> stage, Optional<Message> reason) {
    int number() {
        return step.number();
    }

    /** What it does, with what it has learned and how much it changes, as far as known. */
    Message sentence() {
        return stage.map(Stage::live).orElseGet(step::sentence);
    }

    /** Why it can't be used. */
    Optional<Finding> trouble() {
        return step.spec().enabled() ? step.trouble().or(() -> stage.flatMap(Stage::trouble)) : Optional.empty();
    }

    boolean enabled() {
        return step.spec().enabled();
    }
}
