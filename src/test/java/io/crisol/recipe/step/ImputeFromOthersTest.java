package io.crisol.recipe.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.finding.CancelledException;
import io.crisol.job.JobContext;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Missing cells filled from the rest of the row: by the nearest rows, or by a model. */
class ImputeFromOthersTest {
    private static final Dataset SMALL = Tables.table()
            .numbers("a", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
            .numbers("b", 2.1, 3.9, 6.2, 8.1, null, 12.2, 13.8, 16.1, null, 19.9)
            .numbers("c", 5, 3, null, 1, 4, 2, 6, 8, 7, 9)
            .data();

    private static CompiledRecipe compile(Dataset data, Map<String, Object> params, String... columns) {
        return new Recipe(List.of(StepSpec.of("impute", ColumnChoice.named(columns), params)))
                .compile(StandardSteps.catalog(), data.schema(), "");
    }

    private static TrainedRecipe fit(Dataset data, Map<String, Object> params, String... columns) {
        return compile(data, params, columns).fit(data, data.columns().getFirst(), new Seed(3));
    }

    private static double number(TrainedRecipe trained, String column, int row) {
        return trained.inputs().numbers(column).get(row);
    }

    private static Offset<Double> sixDigits() {
        return Offset.offset(2e-6);
    }

    @Test
    void theNearestRowsSayWhatScikitLearnsImputerSaysOnStandardisedColumns() {
        TrainedRecipe found = fit(SMALL, Map.of("method", "k_nearest", "neighbours", 3), "b", "c");

        assertThat(number(found, "b", 4)).isCloseTo(10.73333333, sixDigits());
        assertThat(number(found, "b", 8)).isCloseTo(16.6, sixDigits());
        assertThat(number(found, "c", 2)).isCloseTo(2.66666667, sixDigits());
        assertThat(number(found, "b", 0)).isEqualTo((float) 2.1);
        assertThat(Texts.of(Language.EN).say(found.recipe().sentences().getFirst()))
                .isEqualTo("Replace missing in b, c by what the 3 nearest rows have");
    }

    @Test
    void theModelSaysWhatScikitLearnsRidgeSays() {
        TrainedRecipe found = fit(SMALL, Map.of("method", "model"), "b", "c");

        assertThat(number(found, "b", 4)).isCloseTo(9.92103968, sixDigits());
        assertThat(number(found, "b", 8)).isCloseTo(17.19368335, sixDigits());
        assertThat(number(found, "c", 2)).isCloseTo(3.45048642, sixDigits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"k_nearest", "model"})
    void levelsAreFilledFromNumbersAndLevels(String method) {
        Dataset data = Tables.table()
                .numbers("x", 1, 2, 1, 2, 101, 102, 101, 102, 1, 102)
                .levels("size", "small", "small", "small", "small", "large", "large", "large", "large", null, null)
                .data();
        TrainedRecipe found = fit(data, Map.of("method", method, "neighbours", 3), "size");

        assertThat(found.inputs().coded("size").text(8)).isEqualTo("small");
        assertThat(found.inputs().coded("size").text(9)).isEqualTo("large");
        Onnx.assertSame(found.recipe(), data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k_nearest", "model"})
    void aRowWithNothingElseKnownGetsAnOrdinaryValue(String method) {
        Dataset data = Tables.table()
                .numbers("x", 1, 2, 3, 4, 50)
                .levels("l", "a", "a", "a", "b", "b")
                .data();
        Dataset unknown = Tables.table()
                .numbers("x", null, null, Double.POSITIVE_INFINITY)
                .levels("l", null, "never seen", null)
                .data();
        TrainedRecipe found = fit(data, Map.of("method", method), "x", "l");
        Dataset filled = found.recipe().apply(unknown);

        if (method.equals("model")) {
            assertThat(filled.numbers("x").get(0)).isBetween(10.0, 15.0);
        } else {
            assertThat(filled.numbers("x").get(0)).as("the median").isEqualTo(3);
        }
        assertThat(filled.coded("l").text(0)).isEqualTo("a");
        assertThat(filled.coded("l").text(1)).isEqualTo("never seen");
        assertThat(filled.numbers("x").get(2)).as("infinite is not missing").isInfinite();
        assertThat(filled.coded("l").text(2)).isEqualTo("a");
        Onnx.assertSame(found.recipe(), unknown);
    }

    @Test
    void theModelNeverLeavesTheRangeOfTheTrainingRows() {
        Dataset far = Tables.table()
                .numbers("a", 1e9, -1e9)
                .numbers("b", null, null)
                .numbers("c", 5, 5)
                .data();
        Dataset filled = fit(SMALL, Map.of("method", "model"), "b").recipe().apply(far);

        assertThat(filled.numbers("b").toArray()).containsExactly((float) 19.9, (float) 2.1);
    }

    private static Dataset wide(int rows) {
        int[] order = new Seed(1).permutation(rows);
        Number[] x = IntStream.range(0, rows).mapToObj(i -> (Number) order[i]).toArray(Number[]::new);
        Number[] y = IntStream.range(0, rows)
                .mapToObj(i -> i % 7 == 0 ? null : (Number) (2 * order[i] + i % 3))
                .toArray(Number[]::new);
        String[] l = Arrays.stream(x)
                .map(n -> n.intValue() % 11 == 0 ? null : n.intValue() < rows / 2 ? "low" : "high")
                .toArray(String[]::new);
        return Tables.table().numbers("x", x).numbers("y", y).levels("l", l).data();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k_nearest", "model"})
    void theOrderOfManyTrainingRowsChangesNoBit(String method) {
        Dataset data = wide(700);
        Map<String, Object> params = Map.of("method", method, "sample", 60);
        Dataset shuffled = data.take(new Seed(2).permutation(700));
        Dataset one = fit(data, params, "y", "l").recipe().apply(data);
        Dataset two = fit(shuffled, params, "y", "l").recipe().apply(data);

        assertThat(two.numbers("y").toArray()).containsExactly(one.numbers("y").toArray());
        assertThat(two.coded("l").codes()).containsExactly(one.coded("l").codes());
        assertThat(one.numbers("y").missing() + one.coded("l").missing()).isZero();
        Onnx.assertSame(fit(data, params, "y", "l").recipe(), data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k_nearest", "model"})
    void canBeStoppedWhileLearningAndWhileApplying(String method) {
        Dataset data = wide(3000);
        CompiledRecipe recipe = compile(data, Map.of("method", method), "y", "l");
        TrainedRecipe trained = recipe.fit(data, data.column("x"), new Seed(3));

        int looks = looks(context -> recipe.fit(data, data.column("x"), new Seed(3), context));
        assertThat(looks).as("looks while learning").isGreaterThan(4);
        for (int after : new int[] {1, looks / 2, looks - 1}) {
            assertThatThrownBy(() -> recipe.fit(data, data.column("x"), new Seed(3), new Stopping(after)))
                    .isInstanceOf(CancelledException.class);
        }
        assertThat(looks(context -> trained.recipe().apply(data, context)))
                .as("looks while applying")
                .isGreaterThan(1);
        assertThatThrownBy(() -> trained.recipe().apply(data, new Stopping(1))).isInstanceOf(CancelledException.class);
    }

    private static int looks(java.util.function.Consumer<JobContext> work) {
        Stopping never = new Stopping(Integer.MAX_VALUE);
        work.accept(never);
        return never.looks;
    }

    /** Asks to stop after some looks. */
    private static final class Stopping implements JobContext {
        private final int after;
        private int looks;

        Stopping(int after) {
            this.after = after;
        }

        @Override
        public void progress(double done, Message what) {}

        @Override
        public boolean cancelled() {
            return looks++ >= after;
        }
    }

    @Test
    void theDistanceIsAboutOneWhereRowsHaveLittleInCommon() {
        Map<String, Object> params = new HashMap<>(Map.of("method", "k_nearest", "neighbours", 1));
        Dataset data = Tables.table()
                .numbers("x", 0, 0, 10, 10, null)
                .levels("l", "a", "b", "a", "b", "b")
                .numbers("y", 1, 2, 3, 4, null)
                .data();
        assertThat(number(fit(data, params, "y"), "y", 4))
                .as("the level alone decides; the first in the order of their contents of those that share it")
                .isIn(2.0, 4.0);
    }
}
