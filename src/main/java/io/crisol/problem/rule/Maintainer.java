package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q19: who maintains it after launch? A name in the frame answers it. */
public final class Maintainer implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q19", "somebody", "somebody", "nobody")
            .alias("somebody", "yes", "someone", "named")
            .alias("nobody", "no", "none", "no_one")
            .asDecisive();

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Judgement said = evidence.byWord(QUESTION, Map.of("nobody", Effect.BLOCKS));
        return said.answered() || evidence.note("maintainer").isEmpty() ? said : Judgement.FINE;
    }
}
