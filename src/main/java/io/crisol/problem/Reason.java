package io.crisol.problem;

import io.crisol.text.Message;
import java.util.Optional;

/**
 * A reason of the assessment.
 *
 * @param rule Q1 to Q22
 * @param effect what it does
 * @param text the sentence
 * @param overridden why the person goes on in spite of it
 * @param alternative what to do instead (of a blocking reason)
 * @param change what would take it away (of a blocking reason)
 * @param task what is to be done before promotion (of a condition)
 */
public record Reason(
        String rule,
        Effect effect,
        Message text,
        Optional<String> overridden,
        Optional<Message> alternative,
        Optional<Message> change,
        Optional<Message> task) {
    /** Whether it stands in the way of machine learning. */
    public boolean blocks() {
        return effect.blocking() && overridden.isEmpty();
    }
}
