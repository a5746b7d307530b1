package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q21: do the people concerned want it automated? */
public final class AutomationWanted implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q21", "yes", "yes", "no");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("no", Effect.CONDITION));
    }
}
