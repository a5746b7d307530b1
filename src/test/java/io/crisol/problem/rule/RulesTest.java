package io.crisol.problem.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.problem.Answer;
import io.crisol.problem.Assessment;
import io.crisol.problem.AssessmentRule;
import io.crisol.problem.Assessor;
import io.crisol.problem.Costs;
import io.crisol.problem.Favourable;
import io.crisol.problem.Frame;
import io.crisol.problem.Question;
import io.crisol.problem.Reason;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private final Assessor assessor = Rules.standard();

    /** Every line of the table: question, answer, effect. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        Q1, yes,            -
        Q1, partly,         condition
        Q1, no,             blocks
        Q1, false,          blocks
        Q2, yes,            blocks_unless_overridden
        Q2, stable,         blocks_unless_overridden
        Q2, many,           plus
        Q2, changing,       plus
        Q2, no,             -
        Q3, yes,            blocks
        Q3, no,             -
        Q4, yes,            -
        Q4, person,         condition
        Q4, never,          blocks
        Q4, no,             blocks
        Q5, yes,            -
        Q5, ratio,          -
        Q5, no,             condition
        Q6, rows=49,                           blocks
        Q6, rows=50,                           condition
        Q6, 49,                                blocks
        Q6, 100,                               -
        Q6, 1000,                              plus
        Q6, rows=500 rarest=9,                 blocks
        Q6, rows=500 rarest=10,                condition
        Q6, rows=500 rarest=100,               -
        Q6, rows=500 rarest=100 features=11,   condition
        Q6, rows=999 rarest=100 features=10,   -
        Q6, rows=1000 rarest=99 features=9,    -
        Q6, rows=1000 rarest=100 features=10,  plus
        Q6, rows=20000 rarest=1800 features=181, condition
        Q6, rows=20000 rarest=35,              condition
        Q7, 0.69,           blocks
        Q7, 0.7,            condition
        Q7, 89,             condition
        Q7, 90,             -
        Q7, 1,              -
        Q7, mostly,         condition
        Q7, no,             blocks
        Q8, in_time,        -
        Q8, never,          condition
        Q8, later,          condition
        Q8, 30,             -
        Q8, 31,             condition
        Q8, days=3 cycle_days=1, condition
        Q8, days=90 cycle=180,   -
        Q9, yes,            -
        Q9, no,             blocks
        Q10, yes,           -
        Q10, unsure,        condition
        Q10, no,            blocks_unless_overridden
        Q11, yes,           condition
        Q11, no,            -
        Q12, yes,           blocks_unless_overridden
        Q12, no,            -
        Q13, yes,           condition
        Q13, no,            -
        Q14, none,          -
        Q14, with ground,   condition
        Q14, no-ground,     blocks
        Q15, minimal,       -
        Q15, limited,       -
        Q15, high,          condition
        Q15, unacceptable,  blocks
        Q16, benefit=99 run_cost=100,                   blocks
        Q16, benefit=100 run_cost=100,                  condition
        Q16, benefit=200 run_cost=100,                  -
        Q16, benefit=200 run_cost=100 build_cost=1200,  condition
        Q16, benefit=1000 run=100 build=1200,           plus
        Q16, benefit=10 run_cost=0,                     plus
        Q16, 0.9,           blocks
        Q16, 1.9,           condition
        Q16, 2,             -
        Q16, 5,             plus
        Q17, stated,        -
        Q17, 0.02,          -
        Q17, not_stated,    condition
        Q18, 19,            blocks_unless_overridden
        Q18, 20,            -
        Q19, somebody,      -
        Q19, nobody,        blocks
        Q20, planned,       -
        Q20, nothing,       condition
        Q21, yes,           -
        Q21, no,            condition
        Q22, yes,           blocks_unless_overridden
        Q22, no,            -
        """)
    void anAnswerHasTheEffectOfTheTable(String rule, String written, String effect) {
        Frame frame = favourable().withAnswer(rule, Optional.of(answer(written)));

        Assessment assessment = assessor.assess(frame);

        assertThat(assessor.check(frame)).isEmpty();
        assertThat(assessment.unanswered()).isEmpty();
        assertThat(assessment.reason(rule).map(r -> r.effect().word()).orElse("-"))
                .isEqualTo(effect);
        assessment.reasons().forEach(RulesTest::saidWhole);
    }

    @ParameterizedTest
    @CsvSource({"Q1,perhaps", "Q1,3", "Q6,yes", "Q6,-4", "Q6,rarest=9", "Q6,rows=9 colour=3", "Q6,rows=-1", "Q18,many"})
    void anAnswerThatCannotBeUnderstoodIsAFindingAndNoAnswer(String rule, String written) {
        Frame frame = favourable().withAnswer(rule, Optional.of(answer(written)));

        assertThat(assessor.check(frame))
                .singleElement()
                .satisfies(f -> assertThat(Texts.of(Language.EN).say(f.message()))
                        .contains("is not an answer to " + rule + ". It takes: "));
        assertThat(assessor.assess(frame).reason(rule)).isEmpty();
    }

    @Test
    void anUnknownQuestionIsAFindingWithTheNearestOne() {
        Frame frame = Frame.EMPTY
                .withAnswer("Q23", Optional.of(new Answer.Word("yes")))
                .withOverride("rule", "x");

        assertThat(assessor.check(frame))
                .extracting(f -> f.code())
                .containsExactly("assessment.unknown_question_near", "assessment.unknown_question");
    }

    @Test
    void theFavourableAnswersSpeakForIt() {
        Assessment best = assessor.assess(favourable());

        assertThat(best.verdict().word()).isEqualTo("appropriate");
        assertThat(best.reasons()).extracting(Reason::rule).containsExactly("Q2", "Q6", "Q16");
    }

    @Test
    void whatTheFrameSaysElsewhereAnswersTheQuestion() {
        Frame frame = favourable()
                .withAnswer("Q5", Optional.of(new Answer.Word("no")))
                .withAnswer("Q17", Optional.empty())
                .withAnswer("Q19", Optional.empty())
                .withAnswer("Q20", Optional.empty());
        assertThat(assessor.assess(frame).unanswered()).extracting(Question::id).containsExactly("Q19");
        assertThat(assessor.assess(frame).conditions()).extracting(Reason::rule).containsExactly("Q5", "Q17");

        Frame told = frame.withCosts(Costs.of(0, 60))
                .withNumbers(
                        OptionalDouble.empty(), OptionalDouble.of(0.8), OptionalDouble.empty(), OptionalDouble.empty())
                .withNote("maintainer", "Marta")
                .withNote("fallback", "the old list");

        assertThat(assessor.assess(told).unanswered()).isEmpty();
        assertThat(assessor.assess(told).conditions()).isEmpty();
    }

    @Test
    void theQuestionsStandInOrderWithTextsInBothLanguages() {
        assertThat(assessor.questions())
                .extracting(Question::id)
                .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1)
                        .limit(22)
                        .map(i -> "Q" + i)
                        .toList());
        for (AssessmentRule rule : Rules.all()) {
            Question q = rule.question();
            assertThat(q.allowed()).isNotEmpty();
            said(q.text());
            said(q.help());
            q.words().forEach(w -> said(q.label(w)));
            q.parts().forEach(p -> said(q.label(p)));
            if (q.amount()) {
                said(q.amountLabel());
            }
        }
    }

    private Frame favourable() {
        return Favourable.answers(Frame.EMPTY, assessor.questions());
    }

    private static void saidWhole(Reason reason) {
        said(reason.text());
        reason.alternative().ifPresent(RulesTest::said);
        reason.change().ifPresent(RulesTest::said);
        reason.task().ifPresent(RulesTest::said);
        assertThat(reason.alternative().isPresent()).isEqualTo(reason.effect().blocking());
    }

    private static void said(Message message) {
        for (Language language : Language.values()) {
            assertThat(Texts.of(language).say(message))
                    .isNotBlank()
                    .doesNotContain("‹")
                    .doesNotContain("{");
        }
    }

    /** "yes", "12", "rows=50 rarest=3". */
    private static Answer answer(String written) {
        if (written.contains("=")) {
            return new Answer.Parts(Arrays.stream(written.split(" "))
                    .map(part -> part.split("="))
                    .collect(Collectors.toMap(p -> p[0], p -> Double.valueOf(p[1]), (a, b) -> b, TreeMap::new)));
        }
        return written.matches("-?[\\d.]+") ? new Answer.Amount(Double.parseDouble(written)) : new Answer.Word(written);
    }
}
