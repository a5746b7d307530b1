package io.crisol.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.problem.rule.Rules;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProblemCardTest {
    private final Frame churn = Favourable.answers(Frame.EMPTY, Rules.standard().questions())
            .withNote("objective", "Customers leave,\nand we learn of it late.")
            .withNote("users", "Marketing")
            .withNote("delivery", "table")
            .withTarget(Optional.of("churn"), Optional.of(TaskKind.BINARY), Optional.of("Yes"))
            .withMetric(Optional.of("auc"))
            .withCosts(Costs.of(5, 60))
            .withNumbers(
                    OptionalDouble.of(0.5), OptionalDouble.of(0.8125), OptionalDouble.empty(), OptionalDouble.empty())
            .withAnswer("Q2", Optional.of(new Answer.Word("yes")))
            .withAnswer("Q5", Optional.of(new Answer.Word("no")))
            .withAnswer("Q11", Optional.of(new Answer.Word("yes")));

    @Test
    void thePageSaysWhatIsKnownAndWhatWasJudged() {
        String card = card("Telco", churn).markdown(Texts.of(Language.EN));

        assertThat(card)
                .startsWith("# Telco\n")
                .contains("- **Verdict**: Machine learning is not appropriate (now).\n")
                .contains("- **Q2 · Blocks, unless overridden**: The rule can be written down completely")
                .contains("- **Instead**: Write the rule down")
                .contains("- **Q11 · Condition**: Acting on the prediction changes the outcome. Keep a control group")
                .contains("- **The problem in plain words**: Customers leave, and we learn of it late.\n")
                .contains("- **Kind of prediction**: One of two classes\n")
                .contains("- **Metric that decides**: AUC\n")
                .contains("- **Result wanted**: 0.8125\n")
                .contains("- **Consumer**: Marketing · A table\n")
                .contains("- **Feedback**: not decided\n")
                .doesNotContain("‹")
                .doesNotContain("Sign-off");
    }

    @Test
    void itSpeaksSpanishToo() {
        String card = new ProblemCard("Telco", churn, Rules.standard().assess(churn), Optional.of("Marta, 1 de marzo"))
                .html(Texts.of(Language.ES));

        assertThat(card)
                .contains("<html lang=\"es\">")
                .contains("<dt>Resultado deseado</dt><dd>0,8125</dd>")
                .contains("<dt>Firmado por</dt><dd>Marta, 1 de marzo</dd>")
                .doesNotContain("‹");
    }

    @Test
    void anEmptyFrameGivesACardThatAsks() {
        String card = card("?", Frame.EMPTY).markdown(Texts.of(Language.EN));

        assertThat(card)
                .contains("Not enough is known")
                .contains("- **What would change this**: Q1: Does a decision change with the prediction?\n");
    }

    @Test
    void markupThatPeopleWriteStaysText() {
        String hostile =
                "<script>alert(1)</script>[x](javascript:alert(1)) ![](http://e.x/p.png) `c`\n# head &lt; \u0007";
        Frame frame = churn.withNote("objective", hostile)
                .withTarget(Optional.of(hostile), Optional.empty(), Optional.empty())
                .withOverride("Q2", hostile);

        String html = card(hostile, frame).html(Texts.of(Language.EN));
        String markdown = card(hostile, frame).markdown(Texts.of(Language.EN));

        assertThat(html).doesNotContain("<script", "\u0007").contains("&lt;script&gt;", "&amp;lt;");
        assertThat(markdown)
                .doesNotContain("<script", "[x](", "![", " `c`", "http://", "\u0007")
                .doesNotContain("\n# head")
                .contains("&lt;script&gt;", "&amp;lt;");
        assertThat(markdown.lines().filter(line -> line.startsWith("# "))).hasSize(1);
    }

    private static ProblemCard card(String title, Frame frame) {
        return new ProblemCard(title, frame, Rules.standard().assess(frame), Optional.empty());
    }
}
