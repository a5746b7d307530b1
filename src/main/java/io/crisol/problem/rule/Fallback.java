package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q20: what happens when the model is off? A fallback in the frame answers it. */
public final class Fallback implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q20", "planned", "planned", "nothing")
            .alias("planned", "yes")
            .alias("nothing", "no", "none", "nothing_planned");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Judgement said = evidence.byWord(QUESTION, Map.of("nothing", Effect.CONDITION));
        return said.answered() || evidence.note("fallback").isEmpty() ? said : Judgement.FINE;
    }
}
