package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q13: must each case be explained by law? */
public final class ExplanationByLaw implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q13", "no", "yes", "no");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("yes", Effect.CONDITION));
    }
}
