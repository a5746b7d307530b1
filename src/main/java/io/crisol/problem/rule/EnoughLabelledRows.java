package io.crisol.problem.rule;

import io.crisol.problem.Answer;
import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import io.crisol.problem.Question.Part;
import io.crisol.problem.Thresholds;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Q6: how many labelled rows are there, and of the rarest class? The data goes before the answer. */
public final class EnoughLabelledRows implements AssessmentRule {
    private static final Question QUESTION = Question.amount("Q6", 20_000)
            .orParts(new Part("rows", true), new Part("rarest", false), new Part("features", false))
            .alias("rarest", "rarest_class", "positives")
            .favouring(new Answer.Parts(Map.of("rows", 20_000.0, "rarest", 1_800.0)))
            .asDecisive();

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        OptionalLong rows = count(evidence, evidence.data().rows(), "rows");
        if (rows.isEmpty()) {
            return Judgement.UNANSWERED;
        }
        OptionalLong rarest = count(evidence, evidence.data().rarest(), "rarest");
        OptionalLong features = count(evidence, evidence.data().features(), "features");
        return judge(rows.getAsLong(), rarest, features, evidence.thresholds());
    }

    private static Judgement judge(long rows, OptionalLong rarest, OptionalLong features, Thresholds limits) {
        if (rows < limits.leastRows()) {
            return Judgement.of(Effect.BLOCKS, "few_rows", rows, limits.leastRows());
        }
        if (rarest.isPresent() && rarest.getAsLong() < limits.leastRarest()) {
            return Judgement.of(Effect.BLOCKS, "few_rarest", rarest.getAsLong(), limits.leastRarest());
        }
        long scarce = rarest.orElse(rows);
        long needed = limits.rowsPerFeature() * features.orElse(limits.assumedFeatures());
        if (scarce < needed) {
            String which = rarest.isPresent() ? "rarest" : "rows";
            return features.isPresent()
                    ? Judgement.of(Effect.CONDITION, which + "_per_feature", scarce, features.getAsLong(), needed)
                    : Judgement.of(Effect.CONDITION, which + "_assumed", scarce, limits.assumedFeatures(), needed);
        }
        if (rows < limits.plentyRows() || scarce < limits.plentyRarest()) {
            return Judgement.FINE;
        }
        return rarest.isPresent()
                ? Judgement.of(Effect.PLUS, "plenty", rows, rarest.getAsLong())
                : Judgement.of(Effect.PLUS, "plenty_rows", rows);
    }

    private static OptionalLong count(Evidence evidence, OptionalLong counted, String part) {
        if (counted.isPresent()
                || (part.equals("rarest") && evidence.data().rows().isPresent())) {
            return counted;
        }
        Optional<Answer> answer = evidence.answer(QUESTION);
        OptionalDouble said = answer.map(a -> QUESTION.part(a, part)).orElse(OptionalDouble.empty());
        if (said.isEmpty() && part.equals("rows")) {
            said = answer.map(QUESTION::number).orElse(OptionalDouble.empty());
        }
        return said.isPresent() ? OptionalLong.of((long) said.getAsDouble()) : OptionalLong.empty();
    }
}
