package io.crisol.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.problem.Interview.Progress;
import io.crisol.problem.Interview.State;
import io.crisol.problem.rule.Rules;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterviewTest {
    private static final Map<TaskKind, List<String>> METRICS =
            Map.of(TaskKind.BINARY, List.of("auc", "cost"), TaskKind.REGRESSION, List.of("rmse", "mae"));

    private final Interview empty = Interview.start(Frame.EMPTY, Rules.standard(), METRICS);

    @Test
    void thePagesFollowEachOtherAndStopAtBothEnds() {
        assertThat(empty.page()).isEqualTo(InterviewPage.OBJECTIVE);
        assertThat(empty.back().page()).isEqualTo(InterviewPage.OBJECTIVE);
        Interview at = empty;
        for (int i = 0; i < 10; i++) {
            at = at.next();
        }
        assertThat(at.page()).isEqualTo(InterviewPage.REVIEW);
        assertThat(at.back().page()).isEqualTo(InterviewPage.APPROPRIATENESS);
    }

    @Test
    void whatIsTypedStandsInTheFrameThatTravels() {
        Interview told = english(empty, "objective", "Customers leave.");
        told = english(told, "target", "churn");
        told = english(told, "task", "binary");
        told = english(told, "positive", "Yes");
        told = english(told, "metric", "auc");
        told = english(told, "cost_false_positive", "5");
        told = english(told, "cost_false_negative", "1,060.5");
        told = english(told, "baseline", "0.5");
        told = english(told, "success", ".8");
        told = english(told, "latency", "100");
        told = english(told, "Q18", "300");

        assertThat(told.frame())
                .isEqualTo(Frame.EMPTY
                        .withNote("objective", "Customers leave.")
                        .withTarget(Optional.of("churn"), Optional.of(TaskKind.BINARY), Optional.of("Yes"))
                        .withMetric(Optional.of("auc"))
                        .withCosts(Costs.of(5, 1060.5))
                        .withNumbers(
                                OptionalDouble.of(0.5),
                                OptionalDouble.of(0.8),
                                OptionalDouble.empty(),
                                OptionalDouble.of(100))
                        .withAnswer("Q18", Optional.of(new Answer.Amount(300))));
    }

    @Test
    void goingBackAndForthLosesNoAnswerNotEvenAHalfTypedOne() {
        Interview typed = english(english(empty, "today", "A list."), "baseline", "0.8 or so");

        Interview returned = typed.next().next().back().back();

        assertThat(returned).isEqualTo(typed);
        assertThat(returned.text("baseline", Language.EN)).isEqualTo("0.8 or so");
        assertThat(returned.state("baseline")).isEqualTo(State.INVALID);
        assertThat(returned.state("today")).isEqualTo(State.ANSWERED);
        assertThat(returned.state("objective")).isEqualTo(State.MISSING);
        assertThat(returned.frame().baseline()).isEmpty();
        assertThat(returned.findings(InterviewPage.OBJECTIVE))
                .singleElement()
                .satisfies(f -> assertThat(say(f.message())).isEqualTo("«0.8 or so» is not a number."));

        Interview found = Interview.start(returned.frame(), Rules.standard(), METRICS);
        assertThat(found.text("baseline", Language.EN)).isEqualTo("0.8 or so");
        Interview mended = english(found, "baseline", "0.8");
        assertThat(mended.state("baseline")).isEqualTo(State.ANSWERED);
        assertThat(mended.frame().notes()).containsOnlyKeys("today");
    }

    @Test
    void aBlankTakesTheAnswerAway() {
        Interview cleared = empty;
        for (Field field : everyField()) {
            Interview answered = english(cleared, field.name(), sample(field));
            assertThat(answered.state(field.name())).as(field.name()).isEqualTo(State.ANSWERED);
            cleared = english(answered, field.name(), "  ");
        }

        assertThat(cleared.frame()).isEqualTo(Frame.EMPTY);
    }

    @Test
    void everyAnswerComesBackAsItWasGiven() {
        for (Field field : everyField()) {
            Interview answered = english(empty, field.name(), sample(field));

            assertThat(answered.text(field.name(), Language.EN))
                    .as(field.name())
                    .isEqualTo(sample(field));
            assertThat(answered.findings(field.page())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | 1,060.5  | 1060.5
        EN | 0.5      | 0.5
        EN | -3       | -3
        EN | 2.5e-3   | 0.0025
        ES | 1.060,5  | 1060.5
        ES | 0,5      | 0.5
        ES | 0.5      | 0.5
        ES | 1.000    | 1000
        ES | 12.5     | 12.5
        """)
    void numbersAreReadInTheFormOfTheLanguage(Language language, String typed, double value) {
        assertThat(empty.type("baseline", typed, language).frame().baseline()).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | 0,5
        EN | 1,06
        ES | 1.060.5
        EN | NaN
        EN | 12 €
        EN | 1e999
        """)
    void whatIsNoNumberIsKeptAsTyped(Language language, String typed) {
        Interview told = empty.type("baseline", typed, language);

        assertThat(told.frame().baseline()).isEmpty();
        assertThat(told.state("baseline")).isEqualTo(State.INVALID);
    }

    @Test
    void aNegativeCostIsNotTaken() {
        Interview told = english(empty, "cost_false_positive", "-5");

        assertThat(told.frame().costs()).isEqualTo(Costs.UNKNOWN);
        assertThat(say(told.findings(InterviewPage.DECISION).getFirst().message()))
                .isEqualTo("«-5» is not a number of at least 0.");
    }

    @Test
    void aNumberIsShownInTheFormOfTheLanguage() {
        Interview told = english(empty, "baseline", "1234567.25");

        assertThat(told.text("baseline", Language.EN)).isEqualTo("1234567.25");
        assertThat(told.text("baseline", Language.ES)).isEqualTo("1234567,25");
        assertThat(told.type("baseline", told.text("baseline", Language.ES), Language.ES))
                .isEqualTo(told);
    }

    @Test
    void theFieldsFollowTheTask() {
        Interview binary = english(empty, "task", "binary");
        Interview number = english(empty, "task", "regression");

        assertThat(names(binary, InterviewPage.PREDICTION)).contains("positive");
        assertThat(names(number, InterviewPage.PREDICTION)).doesNotContain("positive");
        assertThat(names(binary, InterviewPage.DECISION)).contains("cost_false_positive", "Q18");
        assertThat(names(number, InterviewPage.DECISION))
                .contains("cost_per_error")
                .doesNotContain("cost_false_positive");
        assertThat(number.field("metric").words()).containsExactly("rmse", "mae");
    }

    @Test
    void aMetricOfAnotherTaskIsPointedAtAndNotLost() {
        Interview told = english(english(english(empty, "task", "binary"), "metric", "auc"), "task", "regression");

        assertThat(told.state("metric")).isEqualTo(State.INVALID);
        assertThat(told.text("metric", Language.EN)).isEqualTo("auc");
        assertThat(english(told, "task", "binary").state("metric")).isEqualTo(State.ANSWERED);
    }

    @Test
    void aPageIsEmptyThenHalfThenDone() {
        assertThat(empty.progress(InterviewPage.SOURCES)).isEqualTo(Progress.EMPTY);
        Interview half = english(empty, "source_owner", "Sales");
        assertThat(half.progress(InterviewPage.SOURCES)).isEqualTo(Progress.HALF);
        assertThat(half.missing(InterviewPage.SOURCES)).extracting(Field::name).containsExactly("source_name");
        Interview done = english(half, "source_name", "CRM");
        assertThat(done.progress(InterviewPage.SOURCES)).isEqualTo(Progress.DONE);
        assertThat(english(done, "source_rows", "many").progress(InterviewPage.SOURCES))
                .isEqualTo(Progress.HALF);
        assertThat(done.progress(InterviewPage.REVIEW)).isEqualTo(Progress.HALF);
    }

    @Test
    void theAssessmentsPageIsDoneWhenTheDecisiveQuestionsAreAnswered() {
        Interview told = empty;
        for (String answer : List.of("Q1 yes", "Q3 no", "Q4 yes", "Q9 yes", "Q14 none", "Q19 somebody")) {
            told = english(told, answer.split(" ")[0], answer.split(" ")[1]);
        }
        told = english(told, "Q6.rarest", "1800");
        assertThat(told.progress(InterviewPage.APPROPRIATENESS)).isEqualTo(Progress.HALF);

        told = english(told, "Q6.rows", "20000");

        assertThat(told.frame().answers().get("Q6"))
                .isEqualTo(new Answer.Parts(Map.of("rows", 20_000.0, "rarest", 1_800.0)));
        assertThat(told.progress(InterviewPage.APPROPRIATENESS)).isEqualTo(Progress.DONE);
        assertThat(told.assessment(DataFacts.NONE).verdict()).isEqualTo(Verdict.APPROPRIATE);
    }

    @Test
    void aWordGivesWayToNumbersAndBack() {
        Interview later = english(empty, "Q8", "later");
        Interview days = english(later, "Q8.days", "30");
        Interview never = english(days, "Q8", "never");

        assertThat(days.frame().answers().get("Q8")).isEqualTo(new Answer.Parts(Map.of("days", 30.0)));
        assertThat(never.text("Q8.days", Language.EN)).isEmpty();
        assertThat(english(never, "Q8.days", "").frame()).isEqualTo(never.frame());
    }

    @Test
    void aReasonOverridesARule() {
        Interview told = english(empty, "Q2", "yes").override("Q2", "It changes in July.");

        assertThat(told.assessment(DataFacts.NONE).reason("Q2").orElseThrow().overridden())
                .contains("It changes in July.");
    }

    @Test
    void everyFieldHasItsTextsInBothLanguages() {
        for (InterviewPage page : InterviewPage.values()) {
            said(page.title());
            said(page.lead());
        }
        for (Field field : everyField()) {
            said(field.label());
            said(field.help());
            if (!field.name().equals("metric")) {
                field.words().forEach(word -> said(field.label(word)));
            }
        }
    }

    private List<Field> everyField() {
        List<Field> fields = new java.util.ArrayList<>(Fields.framing(List.of("auc", "cost")));
        fields.addAll(Fields.of(Rules.standard().questions()));
        assertThat(fields).extracting(Field::name).doesNotHaveDuplicates();
        return fields;
    }

    private static String sample(Field field) {
        return switch (field.kind()) {
            case TEXT, COLUMN -> "O'Brien <b>\"ñ\"</b>";
            case NUMBER, MONEY -> "12.5";
            case CHOICE -> field.words().getLast();
        };
    }

    private static List<String> names(Interview interview, InterviewPage page) {
        return interview.fields(page).stream().map(Field::name).toList();
    }

    private static Interview english(Interview interview, String field, String text) {
        return interview.type(field, text, Language.EN);
    }

    private static String say(Message message) {
        return Texts.of(Language.EN).say(message);
    }

    private static void said(Message message) {
        for (Language language : Language.values()) {
            assertThat(Texts.of(language).say(message)).isNotBlank().doesNotContain("‹");
        }
    }
}
