package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q1: does a decision change with the prediction? */
public final class DecisionChanges implements AssessmentRule {
    private static final Question QUESTION =
            Question.choice("Q1", "yes", "yes", "partly", "no").asDecisive();

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("no", Effect.BLOCKS, "partly", Effect.CONDITION));
    }
}
