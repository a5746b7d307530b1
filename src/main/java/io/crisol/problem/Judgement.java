package io.crisol.problem;

import java.util.List;
import java.util.Optional;

/**
 * What a rule says of a frame.
 *
 * @param answered whether its question is answered, by the person or by the data
 * @param reason what follows from the answer; empty where nothing does
 */
public record Judgement(boolean answered, Optional<Outcome> reason) {
    /** An effect with its sentence, {@code assessment.<id>.<outcome>}. */
    public record Outcome(Effect effect, String outcome, List<Object> args) {
        public Outcome {
            args = List.copyOf(args);
        }
    }

    public static final Judgement UNANSWERED = new Judgement(false, Optional.empty());
    public static final Judgement FINE = new Judgement(true, Optional.empty());

    public static Judgement of(Effect effect, String outcome, Object... args) {
        return new Judgement(true, Optional.of(new Outcome(effect, outcome, List.of(args))));
    }
}
