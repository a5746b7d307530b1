package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q10: will tomorrow resemble the recorded past? */
public final class TomorrowLikeThePast implements AssessmentRule {
    private static final Question QUESTION =
            Question.choice("Q10", "yes", "yes", "unsure", "no").alias("unsure", "partly", "unknown");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("no", Effect.BLOCKS_UNLESS_OVERRIDDEN, "unsure", Effect.CONDITION));
    }
}
