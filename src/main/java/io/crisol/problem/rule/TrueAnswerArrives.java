package io.crisol.problem.rule;

import io.crisol.problem.Answer;
import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import io.crisol.problem.Question.Part;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Q8: when does the true answer arrive? Days after the prediction, against the days between decisions. */
public final class TrueAnswerArrives implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q8", "in_time", "in_time", "later", "never")
            .alias("in_time", "yes", "before", "soon")
            .alias("later", "late")
            .alias("never", "no")
            .orAmount()
            .orParts(new Part("days", true), new Part("cycle_days", false))
            .alias("cycle_days", "cycle");

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Optional<Answer> answer = evidence.answer(QUESTION);
        OptionalDouble days = answer.map(
                        a -> a instanceof Answer.Amount ? QUESTION.number(a) : QUESTION.part(a, "days"))
                .orElse(OptionalDouble.empty());
        if (days.isEmpty()) {
            return evidence.byWord(QUESTION, Map.of("never", Effect.CONDITION, "later", Effect.CONDITION));
        }
        double cycle = answer.map(a -> QUESTION.part(a, "cycle_days"))
                .orElse(OptionalDouble.empty())
                .orElse(evidence.thresholds().cycleDays());
        return days.getAsDouble() > cycle
                ? Judgement.of(Effect.CONDITION, "after_days", days.getAsDouble(), cycle)
                : Judgement.FINE;
    }
}
