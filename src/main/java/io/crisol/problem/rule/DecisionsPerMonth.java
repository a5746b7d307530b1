package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.OptionalDouble;

/** Q18: how many decisions a month? */
public final class DecisionsPerMonth implements AssessmentRule {
    private static final Question QUESTION = Question.amount("Q18", 1_000);

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        OptionalDouble decisions =
                evidence.answer(QUESTION).map(QUESTION::number).orElse(OptionalDouble.empty());
        if (decisions.isEmpty()) {
            return Judgement.UNANSWERED;
        }
        double least = evidence.thresholds().leastDecisions();
        return decisions.getAsDouble() < least
                ? Judgement.of(Effect.BLOCKS_UNLESS_OVERRIDDEN, "few", decisions.getAsDouble(), least)
                : Judgement.FINE;
    }
}
