package io.crisol.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviceTest {
    private static TaskFacts binary(int negative, int positive) {
        return new TaskFacts(
                "churn",
                TaskKind.BINARY,
                Optional.of("yes"),
                List.of(new TaskFacts.ClassCount("no", negative), new TaskFacts.ClassCount("yes", positive)),
                negative + positive,
                0,
                Double.NaN,
                List.of());
    }

    private static TaskFacts numbers(double skewness) {
        return new TaskFacts("price", TaskKind.REGRESSION, Optional.empty(), List.of(), 2000, 0, skewness, List.of());
    }

    @Test
    void knownCostsDecideTheMetric() {
        assertThat(Advice.metric(binary(700, 300), Costs.of(5, 60)).choice()).isEqualTo("cost");
    }

    @Test
    void withoutCostsTheRankingIsMeasuredUnlessTheClassIsRare() {
        assertThat(Advice.metric(binary(700, 300), Costs.UNKNOWN).choice()).isEqualTo("auc");
        assertThat(Advice.metric(binary(970, 30), Costs.UNKNOWN).choice()).isEqualTo("average_precision");
    }

    @Test
    void aRareClassOfSeveralAsksForBalance() {
        TaskFacts even = new TaskFacts(
                "kind",
                TaskKind.MULTICLASS,
                Optional.empty(),
                List.of(
                        new TaskFacts.ClassCount("a", 50),
                        new TaskFacts.ClassCount("b", 40),
                        new TaskFacts.ClassCount("c", 30)),
                120,
                0,
                Double.NaN,
                List.of());
        TaskFacts rare = new TaskFacts(
                "kind",
                TaskKind.MULTICLASS,
                Optional.empty(),
                List.of(
                        new TaskFacts.ClassCount("a", 80),
                        new TaskFacts.ClassCount("b", 35),
                        new TaskFacts.ClassCount("c", 5)),
                120,
                0,
                Double.NaN,
                List.of());
        assertThat(Advice.metric(even, Costs.UNKNOWN).choice()).isEqualTo("accuracy");
        assertThat(Advice.metric(rare, Costs.UNKNOWN).choice()).isEqualTo("balanced_accuracy");
    }

    @Test
    void afewExtremeNumbersShallNotDecideAlone() {
        assertThat(Advice.metric(numbers(0.8), Costs.UNKNOWN).choice()).isEqualTo("rmse");
        assertThat(Advice.metric(numbers(6), Costs.UNKNOWN).choice()).isEqualTo("mae");
    }

    @Test
    void classesAreStratifiedNumbersDrawnAndFewRowsRepeated() {
        assertThat(Advice.split(binary(700, 300)).choice().kind()).isEqualTo("stratified");
        assertThat(Advice.split(binary(700, 300)).choice().repeats()).isEqualTo(1);
        assertThat(Advice.split(numbers(0)).choice().kind()).isEqualTo("kfold");
        assertThat(Advice.split(binary(70, 30)).choice().repeats()).isEqualTo(3);
    }
}
