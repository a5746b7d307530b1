package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q2: can the rule be written down completely? */
public final class RuleCanBeWritten implements AssessmentRule {
    private static final Question QUESTION =
            Question.choice("Q2", "changing", "yes", "many", "changing", "no").alias("yes", "stable", "yes_stable");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(
                QUESTION, Map.of("yes", Effect.BLOCKS_UNLESS_OVERRIDDEN, "many", Effect.PLUS, "changing", Effect.PLUS));
    }
}
