package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q5: are the costs of the two errors known, at least their ratio? Costs in the frame answer it. */
public final class ErrorCostsKnown implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q5", "yes", "yes", "ratio", "no");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (evidence.frame().costs().known() || evidence.note("cost_per_error").isPresent()) {
            return Judgement.FINE;
        }
        return evidence.byWord(QUESTION, Map.of("no", Effect.CONDITION));
    }
}
