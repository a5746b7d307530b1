package io.crisol.problem;

import io.crisol.text.Message;
import java.util.Locale;

/** The pages of the interview, in order. */
public enum InterviewPage {
    OBJECTIVE,
    PREDICTION,
    DECISION,
    USERS,
    SOURCES,
    APPROPRIATENESS,
    REVIEW;

    public Message title() {
        return Message.of("problem.page." + name().toLowerCase(Locale.ROOT));
    }

    /** What the page asks for, in a sentence. */
    public Message lead() {
        return Message.of("problem.page." + name().toLowerCase(Locale.ROOT) + ".lead");
    }

    /** The page after this one; the last stays. */
    public InterviewPage next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** The page before this one; the first stays. */
    public InterviewPage back() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
