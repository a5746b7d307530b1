package io.crisol.problem.rule;

import io.crisol.problem.Answer;
import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import io.crisol.problem.Thresholds;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Q7: would two people give the same label? A share of one, or a percentage above 1; equal rows with other labels in the data count too. */
public final class LabelsAgree implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q7", "yes", "yes", "mostly", "no")
            .alias("mostly", "partly")
            .orAmount()
            .favouring(new Answer.Amount(0.95));

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        OptionalDouble said = evidence.answer(QUESTION).map(QUESTION::number).orElse(OptionalDouble.empty());
        List<Judgement> judged = List.of(
                judge(evidence.data().agreement(), evidence.thresholds()),
                judge(said, evidence.thresholds()),
                evidence.byWord(QUESTION, Map.of("no", Effect.BLOCKS, "mostly", Effect.CONDITION)));
        boolean answered = judged.stream().anyMatch(Judgement::answered);
        return judged.stream()
                .filter(j -> j.reason().isPresent())
                .min(Comparator.comparing(j -> j.reason().orElseThrow().effect()))
                .orElse(answered ? Judgement.FINE : Judgement.UNANSWERED);
    }

    private static Judgement judge(OptionalDouble given, Thresholds limits) {
        if (given.isEmpty()) {
            return Judgement.UNANSWERED;
        }
        double agreement = share(given.getAsDouble());
        if (agreement < limits.leastAgreement()) {
            return Judgement.of(Effect.BLOCKS, "low", agreement * 100, limits.leastAgreement() * 100);
        }
        return agreement < limits.goodAgreement()
                ? Judgement.of(Effect.CONDITION, "ceiling", agreement * 100)
                : Judgement.FINE;
    }

    private static double share(double said) {
        return said > 1 ? said / 100 : said;
    }
}
