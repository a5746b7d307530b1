package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.finding.CrisolException;
import io.crisol.learn.Target;
import io.crisol.problem.Frame;
import io.crisol.problem.TaskKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static Frame target(String positive) {
        return Frame.EMPTY.withTarget(
                Optional.of("answer"), Optional.empty(), Optional.of(positive).filter(p -> !p.isEmpty()));
    }

    private static Dataset table(Column answers) {
        return Dataset.of(Map.of("answer", answers));
    }

    private static Column levels(String... values) {
        List<String> names =
                Arrays.stream(values).filter(v -> !v.isEmpty()).distinct().toList();
        return new CodedColumn(
                ColumnType.LEVEL,
                Arrays.stream(values)
                        .mapToInt(v -> v.isEmpty() ? -1 : names.indexOf(v))
                        .toArray(),
                names);
    }

    private static Column numbers(double... values) {
        return new DoubleNumbers(values);
    }

    private static String code(Dataset data, Frame frame) {
        try {
            Answers.of(data, frame);
            return "";
        } catch (CrisolException e) {
            return e.finding().code();
        }
    }

    @Test
    void aZeroOneNumberIsBinaryAndItsPositiveClassIsComparedAsANumber() {
        Answers answers = Answers.of(table(numbers(0, 1, 1, 0, 1)), target("1.0"));

        assertThat(answers.task()).isEqualTo(TaskKind.BINARY);
        assertThat(answers.positive()).contains("1");
        assertThat(((Target.Classes) answers.target()).codes()).containsExactly(0, 1, 1, 0, 1);
    }

    @Test
    void withoutAWordTheUsualPositiveNameOrTheRarerClassIsPositive() {
        assertThat(Answers.of(table(levels("yes", "yes", "yes", "no")), target(""))
                        .positive())
                .contains("yes");
        assertThat(Answers.of(table(levels("red", "red", "blue", "red")), target(""))
                        .positive())
                .contains("blue");
    }

    @Test
    void rowsWithoutAnAnswerAreLeftOutAndCounted() {
        Answers answers = Answers.of(table(numbers(1.5, Double.NaN, 2.5, Double.POSITIVE_INFINITY, 3.5)), target(""));

        assertThat(answers.task()).isEqualTo(TaskKind.REGRESSION);
        assertThat(answers.rows()).containsExactly(0, 2, 4);
        assertThat(answers.left()).isEqualTo(2);
    }

    @Test
    void aColumnThatCantBeATargetSaysWhy() {
        assertThat(code(table(levels("a", "a", "a")), target(""))).isEqualTo("workbench.target_constant");
        assertThat(code(table(levels("", "", "")), target(""))).isEqualTo("workbench.no_answers");
        assertThat(code(table(levels("a", "b", "c", "d", "a")), target(""))).isEqualTo("workbench.target_identifier");
        assertThat(code(table(levels("a", "b", "a")), target("c"))).isEqualTo("workbench.unknown_positive");
        assertThat(code(
                        table(numbers(1, 2, 3)),
                        Frame.EMPTY.withTarget(Optional.of("anser"), Optional.empty(), Optional.empty())))
                .isEqualTo("workbench.unknown_target_near");
    }

    @Test
    void aBinaryTaskRefusesThreeValues() {
        Frame binary = Frame.EMPTY.withTarget(Optional.of("answer"), Optional.of(TaskKind.BINARY), Optional.empty());

        assertThatThrownBy(() -> Answers.of(table(levels("a", "b", "c", "a", "b", "c")), binary))
                .isInstanceOfSatisfying(
                        CrisolException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("workbench.target_not_binary"));
    }
}
