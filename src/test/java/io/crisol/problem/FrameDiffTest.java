package io.crisol.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.problem.rule.Rules;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrameDiffTest {
    private static final List<Question> QUESTIONS = Rules.standard().questions();

    @Test
    void equalFramesDoNotDiffer() {
        Frame frame = Favourable.answers(Frame.EMPTY.withNote("x", "y"), QUESTIONS);

        assertThat(FrameDiff.between(frame, frame, QUESTIONS).changes()).isEmpty();
    }

    @Test
    void everyDifferenceIsNamedWithItsValuesBeforeAndAfter() {
        Frame before = Frame.EMPTY
                .withTarget(Optional.of("churn"), Optional.of(TaskKind.BINARY), Optional.empty())
                .withMetric(Optional.of("auc"))
                .withNumbers(
                        OptionalDouble.of(0.8001),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty())
                .withAnswer("Q6", Optional.of(new Answer.Amount(900)))
                .withAnswer("Q1", Optional.of(new Answer.Word("yes")));
        Frame after = PredictionTime.mark(
                Condition.meet(
                        before.withMetric(Optional.of("cost"))
                                .withNumbers(
                                        OptionalDouble.of(0.8002),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty())
                                .withAnswer("Q6", Optional.empty())
                                .withAnswer("Q1", Optional.of(new Answer.Word("partly")))
                                .withNote("jotting", "ask Marta")
                                .withNote("typed.success", "0.9?")
                                .withOverride("Q2", "July"),
                        "Q1",
                        "listed"),
                "refund",
                Optional.of(false));

        assertThat(said(FrameDiff.between(before, after, QUESTIONS), Language.EN))
                .containsExactly(
                        "Result of today’s way: 0.8001 → 0.8002",
                        "Metric that decides: AUC → cost per case",
                        "Does a decision change with the prediction?: Yes → Partly",
                        "Labelled rows: 900 → –",
                        "Note «jotting»: – → ask Marta",
                        "«refund» known at the moment of prediction: – → no",
                        "How the condition Q1 was met: – → listed",
                        "Override of Q2: – → July");
        assertThat(said(FrameDiff.between(after, before, QUESTIONS), Language.ES))
                .hasSize(8)
                .noneMatch(line -> line.contains("‹"));
    }

    private static List<String> said(FrameDiff diff, Language language) {
        Texts texts = Texts.of(language);
        return diff.changes().stream()
                .map(c -> texts.say(c.label()) + ": " + c.before(texts) + " → " + c.after(texts))
                .toList();
    }
}
