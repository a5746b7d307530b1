package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q15: the risk class of the use. */
public final class RiskClass implements AssessmentRule {
    private static final Question QUESTION = Question.choice(
                    "Q15", "minimal", "minimal", "limited", "high", "unacceptable")
            .alias("minimal", "low", "none")
            .alias("limited", "medium");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("unacceptable", Effect.BLOCKS, "high", Effect.CONDITION));
    }
}
