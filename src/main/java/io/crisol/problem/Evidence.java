package io.crisol.problem;

import java.util.Map;
import java.util.Optional;

/**
 * What a rule judges by.
 *
 * @param frame what the person said
 * @param data what the data says
 * @param thresholds the limits
 */
public record Evidence(Frame frame, DataFacts data, Thresholds thresholds) {
    /** The answer to a question; empty where there is none, or none that the question takes. */
    public Optional<Answer> answer(Question question) {
        return Optional.ofNullable(frame.answers().get(question.id()))
                .filter(a -> question.check(a).isEmpty());
    }

    public Optional<String> word(Question question) {
        return answer(question).flatMap(question::word);
    }

    /** A text of the frame; empty where it is blank. */
    public Optional<String> note(String field) {
        return Optional.ofNullable(frame.notes().get(field)).filter(text -> !text.isBlank());
    }

    /** Judges a question by its word alone: the word is also the outcome; words not named have no effect. */
    public Judgement byWord(Question question, Map<String, Effect> effects) {
        return word(question)
                .map(word -> Optional.ofNullable(effects.get(word))
                        .map(effect -> Judgement.of(effect, word))
                        .orElse(Judgement.FINE))
                .orElse(Judgement.UNANSWERED);
    }
}
