package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q3: is the answer already in a system? */
public final class AlreadyInASystem implements AssessmentRule {
    private static final Question QUESTION =
            Question.choice("Q3", "no", "yes", "no").asDecisive();

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("yes", Effect.BLOCKS));
    }
}
