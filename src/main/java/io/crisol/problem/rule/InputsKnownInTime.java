package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q9: are the key inputs known at the moment of prediction? A table without a usable column answers it. */
public final class InputsKnownInTime implements AssessmentRule {
    private static final Question QUESTION =
            Question.choice("Q9", "yes", "yes", "no").asDecisive();

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (evidence.data().features().orElse(1) == 0) {
            return Judgement.of(Effect.BLOCKS, "no_column");
        }
        return evidence.byWord(QUESTION, Map.of("no", Effect.BLOCKS));
    }
}
