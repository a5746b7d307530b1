package io.crisol.problem;

import java.util.List;
import java.util.Optional;

/** Answers that speak most for machine learning, to start an example from. */
public final class Favourable {
    private Favourable() {}

    /** The frame with the favourable answer to every question that it doesn't answer yet. */
    public static Frame answers(Frame frame, List<Question> questions) {
        Frame answered = frame;
        for (Question question : questions) {
            if (!frame.answers().containsKey(question.id())) {
                answered = answered.withAnswer(question.id(), Optional.of(question.favourable()));
            }
        }
        return answered;
    }
}
