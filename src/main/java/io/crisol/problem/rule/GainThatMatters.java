package io.crisol.problem.rule;

import io.crisol.problem.Answer;
import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;

/** Q17: what gain over the baseline would matter? The success criterion or the smallest difference of the frame answers it. */
public final class GainThatMatters implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q17", "stated", "stated", "not_stated")
            .alias("stated", "yes")
            .alias("not_stated", "no", "none")
            .orAmount();

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        if (evidence.data().gain().orElse(1) <= 0) {
            return Judgement.of(Effect.CONDITION, "no_gain");
        }
        boolean stated = evidence.frame().success().isPresent()
                || evidence.frame().smallestDifference().isPresent()
                || evidence.word(QUESTION).filter("stated"::equals).isPresent()
                || evidence.answer(QUESTION)
                        .filter(Answer.Amount.class::isInstance)
                        .isPresent();
        return stated ? Judgement.FINE : Judgement.of(Effect.CONDITION, "not_stated");
    }
}
