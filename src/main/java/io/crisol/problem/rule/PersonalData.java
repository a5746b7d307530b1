package io.crisol.problem.rule;

import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Effect;
import io.crisol.problem.Evidence;
import io.crisol.problem.Judgement;
import io.crisol.problem.Question;
import java.util.Map;

/** Q14: is there personal or protected data, and a legal ground? */
public final class PersonalData implements AssessmentRule {
    private static final Question QUESTION = Question.choice("Q14", "none", "none", "with_ground", "no_ground")
            .alias("none", "no", "no_personal_data")
            .alias("with_ground", "yes", "ground", "legal_ground")
            .alias("no_ground", "without_ground", "no_legal_ground")
            .asDecisive();

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public Judgement judge(Evidence evidence) {
        return evidence.byWord(QUESTION, Map.of("no_ground", Effect.BLOCKS, "with_ground", Effect.CONDITION));
    }
}
