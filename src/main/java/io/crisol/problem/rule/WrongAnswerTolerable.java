package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q4: is a wrong answer tolerable in a single case? */
public final class WrongAnswerTolerable implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q4", "yes", "yes", "person", "never")
            .alias("never", "no")
            .alias("person", "person_decides", "decision_support")
            .asDecisive();

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("never", Effect.BLOCKS, "person", Effect.CONDITION));
    }
}
