package io.crisol.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.problem.rule.Rules;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentCasesTest {
    private final Assessor assessor = Rules.standard();

    @Test
    void theVatRateByCountryIsLookedUpNotLearned() {
        Assessment vat = assessor.assess(
                favourable(Frame.EMPTY.withAnswer("Q2", word("yes")).withAnswer("Q3", word("yes"))));

        assertThat(vat.verdict()).isEqualTo(Verdict.NOT_APPROPRIATE);
        assertThat(vat.reasons().stream().filter(Reason::blocks))
                .extracting(Reason::rule, Reason::effect)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Q3", Effect.BLOCKS),
                        org.assertj.core.groups.Tuple.tuple("Q2", Effect.BLOCKS_UNLESS_OVERRIDDEN));
        assertThat(vat.alternative().map(AssessmentCasesTest::english))
                .contains("Fetch the answer from the system that has it.");
        assertThat(vat.changes()).hasSize(2);
    }

    @Test
    void churnWithManyChurnersIsAppropriate() {
        Assessment churn = assessor.assess(churn(1_800));

        assertThat(churn.verdict()).isEqualTo(Verdict.APPROPRIATE);
        assertThat(churn.reason("Q6").orElseThrow().effect()).isEqualTo(Effect.PLUS);
        assertThat(churn.conditions()).isEmpty();
        assertThat(churn.alternative()).isEmpty();
        assertThat(churn.changes()).isEmpty();
    }

    @Test
    void churnWithFewChurnersAndNoMaintainerIsNotForNow() {
        Assessment churn = assessor.assess(churn(35).withAnswer("Q19", word("nobody")));

        assertThat(churn.verdict()).isEqualTo(Verdict.NOT_APPROPRIATE);
        assertThat(churn.reasons()).extracting(Reason::rule).startsWith("Q19", "Q6");
        assertThat(churn.reason("Q6").orElseThrow().effect()).isEqualTo(Effect.CONDITION);
        assertThat(churn.changes().stream().map(AssessmentCasesTest::english))
                .containsExactly("Name somebody who maintains it, with time for it.");
    }

    @Test
    void theReleaseOfASafetyValveIsForbiddenOrDecisionSupport() {
        Assessment valve = assessor.assess(favourable(Frame.EMPTY.withAnswer("Q4", word("never"))));
        Assessment advised = assessor.assess(favourable(Frame.EMPTY.withAnswer("Q4", word("person"))));

        assertThat(valve.verdict()).isEqualTo(Verdict.NOT_APPROPRIATE);
        assertThat(valve.alternative().map(AssessmentCasesTest::english).orElseThrow())
                .startsWith("Decision support");
        assertThat(advised.conditions()).extracting(Reason::rule).containsExactly("Q4");
    }

    @Test
    void anEmptyFrameIsNotKnownEnoughAndAsksTheDecisiveQuestions() {
        Assessment empty = assessor.assess(Frame.EMPTY);

        assertThat(empty.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(empty.unanswered())
                .extracting(Question::id)
                .containsExactly("Q1", "Q3", "Q4", "Q6", "Q9", "Q14", "Q19");
        assertThat(empty.changes()).hasSize(7);
        assertThat(english(empty.changes().getFirst())).isEqualTo("Q1: Does a decision change with the prediction?");
    }

    @Test
    void aBlockingAnswerWeighsMoreThanWhatIsUnknown() {
        assertThat(assessor.assess(Frame.EMPTY.withAnswer("Q3", word("yes"))).verdict())
                .isEqualTo(Verdict.NOT_APPROPRIATE);
        assertThat(assessor.assess(Frame.EMPTY.withAnswer("Q22", word("yes"))).verdict())
                .isEqualTo(Verdict.NOT_APPROPRIATE);
    }

    @Test
    void whatIsUnknownWeighsMoreThanConditionsAndOverrides() {
        Frame fourConditions = conditions(List.of("Q5", "Q11", "Q13", "Q20"))
                .withAnswer("Q9", Optional.empty())
                .withAnswer("Q22", word("yes"))
                .withOverride("Q22", "we widen it next month");

        assertThat(assessor.assess(fourConditions).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void fourConditionsMakeItConditionalAndThreeDoNot() {
        Assessment three = assessor.assess(conditions(List.of("Q5", "Q11", "Q13")));
        Assessment four = assessor.assess(conditions(List.of("Q5", "Q11", "Q13", "Q20")));

        assertThat(three.verdict()).isEqualTo(Verdict.APPROPRIATE);
        assertThat(three.conditions()).hasSize(3);
        assertThat(four.verdict()).isEqualTo(Verdict.CONDITIONAL);
        assertThat(four.changes()).hasSize(4);
    }

    @Test
    void anOverrideWithAReasonLeadsToConditional() {
        Frame written = favourable(Frame.EMPTY.withAnswer("Q2", word("yes")));

        Assessment blank = assessor.assess(new Frame(
                written.notes(),
                written.target(),
                written.task(),
                written.positive(),
                written.metric(),
                written.costs(),
                written.baseline(),
                written.success(),
                written.smallestDifference(),
                written.latencyMs(),
                written.answers(),
                Map.of("Q2", "  ")));
        Assessment reasoned = assessor.assess(written.withOverride("Q2", "The rule changes in July."));

        assertThat(blank.verdict()).isEqualTo(Verdict.NOT_APPROPRIATE);
        assertThat(reasoned.verdict()).isEqualTo(Verdict.CONDITIONAL);
        assertThat(reasoned.reason("Q2").orElseThrow().overridden()).contains("The rule changes in July.");
        assertThat(reasoned.alternative()).isEmpty();
    }

    @Test
    void whatBlocksForGoodCannotBeOverridden() {
        Frame fetched = favourable(Frame.EMPTY.withAnswer("Q3", word("yes"))).withOverride("Q3", "because");

        assertThat(assessor.assess(fetched).verdict()).isEqualTo(Verdict.NOT_APPROPRIATE);
    }

    @Test
    void theDataIsBelievedBeforeTheAnswer() {
        Frame promised = churn(1_800);

        Assessment few = assessor.assess(promised, DataFacts.ofClasses(7_043, 9, 19));
        Assessment unusable = assessor.assess(promised, DataFacts.ofClasses(7_043, 1_869, 0));
        Assessment conflicting =
                assessor.assess(promised, DataFacts.ofClasses(7_043, 1_869, 19).withAgreement(0.65));
        Assessment modest =
                assessor.assess(promised, DataFacts.ofClasses(7_043, 1_869, 19).withGain(-0.01));

        assertThat(few.reason("Q6").orElseThrow().effect()).isEqualTo(Effect.BLOCKS);
        assertThat(unusable.reason("Q9").orElseThrow().effect()).isEqualTo(Effect.BLOCKS);
        assertThat(conflicting.reason("Q7").orElseThrow().effect()).isEqualTo(Effect.BLOCKS);
        assertThat(modest.reason("Q17").orElseThrow().effect()).isEqualTo(Effect.CONDITION);
    }

    @Test
    void theDataAnswersQ6WhereNobodyDid() {
        Frame silent = churn(1_800).withAnswer("Q6", Optional.empty());

        assertThat(assessor.assess(silent).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(assessor.assess(silent, DataFacts.ofNumbers(2_930, 80)).verdict())
                .isEqualTo(Verdict.APPROPRIATE);
    }

    private Frame churn(double churners) {
        return favourable(Frame.EMPTY
                .withCosts(Costs.of(5, 60))
                .withAnswer("Q6", Optional.of(new Answer.Parts(Map.of("rows", 20_000.0, "rarest", churners))))
                .withAnswer("Q8", Optional.of(new Answer.Amount(30))));
    }

    private Frame conditions(List<String> rules) {
        Frame frame = favourable(Frame.EMPTY);
        Map<String, String> words = Map.of("Q5", "no", "Q11", "yes", "Q13", "yes", "Q20", "nothing");
        for (String rule : rules) {
            frame = frame.withAnswer(rule, word(words.get(rule)));
        }
        return frame;
    }

    private Frame favourable(Frame frame) {
        return Favourable.answers(frame, assessor.questions());
    }

    private static Optional<Answer> word(String word) {
        return Optional.of(new Answer.Word(word));
    }

    private static String english(Message message) {
        return Texts.of(Language.EN).say(message);
    }
}
