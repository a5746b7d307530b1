package io.crisol.ui.recipe;

import io.crisol.finding.Finding;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.Stage;
import io.crisol.text.Message;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A step as the list of steps shows it.
 *
 * @param step checked against the columns before it
 * @param stage what it does to the data; empty while that is being counted
 * @param sample so many rows were counted and the figures scaled to all rows; empty where all rows were counted
 * @param reason why it is suggested; empty for a step that the person has
 */
record StepLine(CompiledStep step, Optional<Stage> stage, OptionalInt sample, Optional<Message> reason) {
    int number() {
        return step.number();
    }

    /** What it does, with what it has learned and how much it changes, as far as known. */
    Message sentence() {
        Message said = stage.map(Stage::live).orElseGet(step::sentence);
        return sample.isPresent() ? Message.of("ui_recipe.about", said) : said;
    }

    /** Why it can't be used. */
    Optional<Finding> trouble() {
        return step.spec().enabled() ? step.trouble().or(() -> stage.flatMap(Stage::trouble)) : Optional.empty();
    }

    boolean enabled() {
        return step.spec().enabled();
    }
}
