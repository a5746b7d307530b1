package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q11: does acting on the prediction change the outcome? */
public final class ActingChangesTheOutcome implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q11", "no", "yes", "no");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("yes", Effect.CONDITION));
    }
}
