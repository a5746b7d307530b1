package io.crisol.problem.rule;

import io.crisol.problem.Answer;
import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import io.crisol.problem.Question.Part;
import io.crisol.problem.Thresholds;
import io.crisol.text.Message;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Q16: the benefit a month against the cost of building and running it; or how many times the cost it is. */
public final class BenefitAgainstCost implements AssessmentRule {
    private static final Question QUESTION = Question.amount("Q16", 6)
            .orParts(new Part("benefit", true), new Part("run_cost", true), new Part("build_cost", false))
            .alias("run_cost", "run", "cost")
            .alias("build_cost", "build")
            .favouring(new Answer.Parts(Map.of("benefit", 12_000.0, "run_cost", 500.0, "build_cost", 12_000.0)));

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        Optional<Answer> answer = evidence.answer(QUESTION);
        if (answer.isEmpty()) {
            return Judgement.UNANSWERED;
        }
        Thresholds limits = evidence.thresholds();
        OptionalDouble said = QUESTION.number(answer.get());
        if (said.isPresent()) {
            return judge(said.getAsDouble(), said.getAsDouble() < 1, Message.of("assessment.q16.as_said"), limits);
        }
        double benefit = QUESTION.part(answer.get(), "benefit").orElse(0);
        double run = QUESTION.part(answer.get(), "run_cost").orElse(0);
        double build = QUESTION.part(answer.get(), "build_cost").orElse(0) / limits.buildMonths();
        Message sum = Message.of("assessment.q16.sum", benefit, run + build, run, build, limits.buildMonths());
        double times = run + build > 0 ? benefit / (run + build) : Double.POSITIVE_INFINITY;
        return judge(times, benefit < run, sum, limits);
    }

    private static Judgement judge(double times, boolean belowRunning, Message sum, Thresholds limits) {
        if (belowRunning) {
            return Judgement.of(Effect.BLOCKS, "below", sum);
        }
        if (times < limits.fairBenefit()) {
            return Judgement.of(Effect.CONDITION, "small", times, sum);
        }
        return times >= limits.greatBenefit() ? Judgement.of(Effect.PLUS, "great", times, sum) : Judgement.FINE;
    }
}
