package io.crisol.recipe.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.finding.UsageException;
import io.crisol.learn.InputForm;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.ColumnChoice.Word;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the single steps do, with small numbers. */
class StepsTest {
    private static TrainedRecipe fit(Dataset data, StepSpec... steps) {
        return compile(data, steps).fit(data, data.columns().getFirst(), new Seed(9));
    }

    private static CompiledRecipe compile(Dataset data, StepSpec... steps) {
        return new Recipe(List.of(steps)).compile(StandardSteps.catalog(), data.schema(), "");
    }

    private static StepSpec step(String name, Map<String, Object> params, String... columns) {
        return StepSpec.of(name, ColumnChoice.named(columns), params);
    }

    private static double[] numbers(Dataset data, String name) {
        return data.numbers(name).toArray();
    }

    private static String said(TrainedRecipe trained) {
        return Texts.of(Language.EN).say(trained.recipe().sentences().getFirst());
    }

    @Test
    void imputesWithWhatItsMethodSays() {
        Dataset data = Tables.table()
                .numbers("x", 1, null, 2, 2, 10)
                .levels("l", "b", null, "a", "b", "a")
                .data();

        assertThat(numbers(
                        fit(data, step("impute", Map.of("method", "mean"), "x")).inputs(), "x"))
                .containsExactly(1, 3.75, 2, 2, 10);
        assertThat(numbers(fit(data, step("impute", Map.of(), "x")).inputs(), "x"))
                .containsExactly(1, 2, 2, 2, 10);
        assertThat(numbers(
                        fit(data, step("impute", Map.of("method", "constant", "value", "-7"), "x"))
                                .inputs(),
                        "x"))
                .containsExactly(1, -7, 2, 2, 10);
        TrainedRecipe mode = fit(data, step("impute", Map.of("method", "mode"), "x", "l"));
        assertThat(mode.inputs().coded("l").text(1))
                .as("the first of equals in natural order")
                .isEqualTo("a");
        assertThat(said(mode)).isEqualTo("Replace missing in x (2), l (a) by the most frequent value");
    }

    @Test
    void anIndicatorRemembersWhereCellsWereMissing() {
        Dataset data = Tables.table()
                .numbers("x", 1, null, 3)
                .numbers("x_missing", 5, 5, 5)
                .data();
        Dataset filled =
                fit(data, step("impute", Map.of("indicator", true), "x")).inputs();

        assertThat(numbers(filled, "x_missing_2")).containsExactly(0, 1, 0);
        assertThat(InputForm.NATIVE.features(filled.schema()))
                .extracting(ColumnInfo::name)
                .contains("x_missing_2");
    }

    @Test
    void imputingRefusesWhatMakesNoSense() {
        Dataset data = Tables.table().numbers("x", 1).levels("l", "a").data();

        assertThatThrownBy(() -> compile(data, step("impute", Map.of("method", "mean"), "l")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("level_has_no_mean");
        assertThatThrownBy(() -> compile(data, step("impute", Map.of("method", "constant"), "x")))
                .hasMessageContaining("no_value");
        assertThatThrownBy(() -> compile(data, step("impute", Map.of("method", "constant", "value", "many"), "x")))
                .hasMessageContaining("not_a_number");
    }

    @Test
    void anUnseenLevelGivesZeroEverywhere() {
        Dataset training = Tables.table().levels("l", "b", "a", null).data();
        Dataset other = Tables.table().levels("l", "c", null, "a").data();
        Dataset encoded = fit(training, step("one_hot", Map.of(), "l")).recipe().apply(other);

        assertThat(numbers(encoded, "l=a")).containsExactly(0, 0, 1);
        assertThat(numbers(encoded, "l=b")).containsExactly(0, 0, 0);
        assertThat(numbers(encoded, "l=(missing)")).containsExactly(0, 1, 0);
        assertThat(encoded.schema().column("l").orElseThrow().shadow()).isTrue();
    }

    @Test
    void missingThatTrainingRowsDoNotHaveIsUnseen() {
        Dataset training = Tables.table().levels("l", "b", "a").data();
        Dataset other = Tables.table().levels("l", "b", null).data();

        assertThat(fit(training, step("one_hot", Map.of(), "l"))
                        .recipe()
                        .apply(other)
                        .schema()
                        .names())
                .containsExactly("l", "l=a", "l=b");
        assertThat(numbers(
                        fit(training, step("ordinal", Map.of(), "l")).recipe().apply(other), "l_code"))
                .containsExactly(1, -1);
    }

    @Test
    void theRarestLevelsShareOneColumn() {
        Dataset data =
                Tables.table().levels("l", "a", "a", "b", "b", "c", "d", null).data();
        Dataset encoded =
                fit(data, step("one_hot", Map.of("max_levels", 3), "l")).inputs();

        assertThat(encoded.schema().names()).containsExactly("l", "l=a", "l=b", "l=(missing)", "l=(other)");
        assertThat(numbers(encoded, "l=(other)")).containsExactly(0, 0, 0, 0, 1, 1, 0);
    }

    @Test
    void ordinalNumbersLevelsInNaturalOrTheGivenOrder() {
        Dataset data = Tables.table()
                .levels("n", "10", "9", null)
                .levels("s", "high", "low", "mid")
                .data();
        Dataset natural = fit(data, step("ordinal", Map.of(), "n", "s")).inputs();
        assertThat(numbers(natural, "n_code")).as("by number, missing last").containsExactly(1, 0, 2);
        assertThat(numbers(natural, "s_code")).containsExactly(0, 1, 2);

        Dataset given = fit(data, step("ordinal", Map.of("order", "low|mid|high|top"), "s"))
                .inputs();
        assertThat(numbers(given, "s_code")).containsExactly(2, 0, 1);
        assertThat(InputForm.NATIVE.features(given.schema()))
                .extracting(ColumnInfo::name)
                .containsExactly("n", "s");
    }

    @Test
    void clipsAtGivenLimitsOrAtPercentilesOfTrainingRows() {
        Dataset data = Tables.table().numbers("x", 0, 1, 2, 3, 100, null).data();
        assertThat(numbers(
                        fit(data, step("clip", Map.of("method", "fixed", "low", 1, "high", 3), "x"))
                                .inputs(),
                        "x"))
                .containsExactly(1, 1, 2, 3, 3, Double.NaN);

        TrainedRecipe learned = fit(data, step("clip", Map.of("low_percentile", 25, "high_percentile", 75), "x"));
        assertThat(numbers(learned.inputs(), "x")).containsExactly(1, 1, 2, 3, 3, Double.NaN);
        assertThat(said(learned)).isEqualTo("Limit x to 1 to 3");
        assertThatThrownBy(() -> compile(data, step("clip", Map.of("method", "fixed"), "x")))
                .hasMessageContaining("no_limit");
        assertThatThrownBy(() -> compile(data, step("clip", Map.of("method", "fixed", "low", 2, "high", 1), "x")))
                .hasMessageContaining("low_above_high");
    }

    @Test
    void aLogarithmThatDoesNotExistIsMissing() {
        Dataset data = Tables.table().numbers("x", 0, 1, -1, -5, null).data();

        assertThat(numbers(fit(data, step("log", Map.of(), "x")).inputs(), "x"))
                .containsExactly(0, (float) Math.log(2), Double.NaN, Double.NaN, Double.NaN);
        assertThat(numbers(fit(data, step("log", Map.of("signed", true), "x")).inputs(), "x"))
                .containsExactly(0, (float) Math.log(2), -(float) Math.log(2), -(float) Math.log(6), Double.NaN);
    }

    @Test
    void scalesByTrainingRowsAndLeavesConstantsAtZero() {
        Dataset data = Tables.table()
                .numbers("x", 2, 4, null, 6)
                .numbers("c", 3, 3, 3, 3)
                .data();

        assertThat(numbers(fit(data, step("min_max", Map.of(), "x", "c")).inputs(), "x"))
                .containsExactly(0, 0.5, Double.NaN, 1);
        Dataset standard = fit(data, step("standardize", Map.of(), "x", "c")).inputs();
        assertThat(numbers(standard, "x")[0]).isCloseTo(-Math.sqrt(1.5), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(numbers(standard, "c")).containsOnly(0);
    }

    @Test
    void aScaledIndicatorLeavesItsEncoding() {
        Dataset data = Tables.table().levels("l", "a", "b", "b").data();
        TrainedRecipe trained = fit(data, step("one_hot", Map.of(), "l"), step("standardize", Map.of(), "l=a"));

        assertThat(trained.inputs().schema().column("l=a").orElseThrow().encoding())
                .isEmpty();
        assertThat(trained.inputs().schema().column("l=b").orElseThrow().encoding())
                .isPresent();
        Onnx.assertSame(trained.recipe(), data);
    }

    @Test
    void partsOfAnEncodingCanBeDroppedAndRenamed() {
        Dataset data =
                Tables.table().levels("l", "a", "b", "c").numbers("x", 1, 2, 3).data();
        TrainedRecipe trained = fit(
                data,
                step("one_hot", Map.of(), "l"),
                step("drop", Map.of(), "l=a"),
                step("rename", Map.of("to", "is c"), "l=c"),
                step("rename", Map.of("to", "l"), "x"));

        assertThat(trained.inputs().schema().names()).containsExactly("l", "l=b", "is c");
        Onnx.assertSame(trained.recipe(), data);
    }

    @Test
    void namesThatAreExchangedKeepTheirCells() {
        Dataset data = Tables.table().numbers("a", 1, 2).numbers("b", 3, 4).data();
        TrainedRecipe trained = fit(
                data,
                step("rename", Map.of("to", "c"), "a"),
                step("rename", Map.of("to", "a"), "b"),
                step("rename", Map.of("to", "b"), "c"));

        assertThat(numbers(trained.inputs(), "a")).containsExactly(3, 4);
        Onnx.assertSame(trained.recipe(), data);
        assertThatThrownBy(() -> compile(data, step("rename", Map.of("to", "b"), "a")))
                .hasMessageContaining("taken");
    }

    @Test
    void retypesBothWaysAndSaysWhatCannotBeExported() {
        Dataset data = Tables.table()
                .numbers("n", 41, 0.25, null)
                .levels("d", "2020-02-29", "soon", null)
                .data();
        Dataset levels = fit(data, step("retype", Map.of("to", "level"), "n")).inputs();
        assertThat(levels.coded("n").levels()).containsExactly("41", "0.25");

        CompiledRecipe dates = compile(data, step("retype", Map.of("to", "date"), "d"));
        assertThat(dates.notExportable()).hasSize(1);
        Dataset read = dates.fit(data, data.column("n"), new Seed(1)).inputs();
        assertThat(read.column("d").text(0)).isEqualTo("2020-02-29");
        assertThat(read.column("d").missing()).isEqualTo(2);
        assertThat(compile(data, step("retype", Map.of("to", "text"), "d")).notExportable())
                .isEmpty();
        assertThatThrownBy(() -> compile(data, step("retype", Map.of("to", "date"), "n")))
                .hasMessageContaining("impossible");
    }

    @Test
    void keepsThatNameNothingDropNothing() {
        Dataset data = Tables.table().numbers("n", 41).levels("l", "a").data();

        assertThat(fit(data, step("keep", Map.of(), "n")).inputs().schema().names())
                .containsExactly("n");
        assertThat(fit(data, step("keep", Map.of())).inputs().schema().names()).containsExactly("n", "l");
    }

    private static Map<String, Long> classes(Dataset data, int[] rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> data.column("y").text(row))
                .collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    }

    private static TrainedRecipe balanced(Dataset data, Map<String, Object> params, long seed) {
        return new Recipe(List.of(StepSpec.of("balance", ColumnChoice.of(Word.ALL), params)))
                .compile(StandardSteps.catalog(), data.schema(), "y")
                .fit(data, data.column("y"), new Seed(seed));
    }

    @Test
    void balancesTrainingRowsOnlyAndRepeatably() {
        String[] answers = IntStream.range(0, 100)
                .mapToObj(i -> i % 10 == 0 ? "rare" : "usual")
                .toArray(String[]::new);
        Number[] cells = IntStream.range(0, 100).boxed().toArray(Number[]::new);
        Dataset data = Tables.table().numbers("x", cells).levels("y", answers).data();

        TrainedRecipe over = balanced(data, Map.of("ratio", 0.5), 1);
        assertThat(classes(data, over.rows())).isEqualTo(Map.of("rare", 45L, "usual", 90L));
        assertThat(numbers(over.inputs(), "x"))
                .containsExactly(Arrays.stream(over.rows()).asDoubleStream().toArray());
        assertThat(over.recipe().apply(data).rows()).isEqualTo(100);

        TrainedRecipe under = balanced(data, Map.of("method", "under"), 1);
        assertThat(classes(data, under.rows())).isEqualTo(Map.of("rare", 10L, "usual", 10L));
        assertThat(Arrays.stream(under.rows()).distinct()).hasSize(20);
        assertThat(balanced(data, Map.of("method", "under"), 1).rows()).isEqualTo(under.rows());
        assertThat(balanced(data, Map.of("method", "under"), 2).rows()).isNotEqualTo(under.rows());
    }

    @Test
    void weighsRareClassesMoreAndKeepsEveryRow() {
        String[] answers = IntStream.range(0, 100)
                .mapToObj(i -> i % 10 == 0 ? "rare" : "usual")
                .toArray(String[]::new);
        Number[] cells = IntStream.range(0, 100).boxed().toArray(Number[]::new);
        Dataset data = Tables.table().numbers("x", cells).levels("y", answers).data();
        TrainedRecipe even = balanced(data, Map.of("method", "weights"), 1);

        assertThat(even.rows()).containsExactly(IntStream.range(0, 100).toArray());
        assertThat(even.weights()[0]).isCloseTo(5, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(even.weights()[1]).isCloseTo(5 / 9.0, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(Arrays.stream(even.weights()).sum()).isCloseTo(100, org.assertj.core.data.Offset.offset(1e-9));
        TrainedRecipe half = balanced(data, Map.of("method", "weights", "ratio", 0.5), 1);
        assertThat(half.weights()[0] / half.weights()[1])
                .as("half as heavy together")
                .isCloseTo(4.5, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(balanced(data, Map.of("method", "over"), 1).weights())
                .hasSize(180)
                .containsOnly(1);
    }

    @Test
    void balancingNeedsClasses() {
        Number[] cells = IntStream.range(0, 100).boxed().toArray(Number[]::new);
        Dataset data =
                Tables.table().levels("x", new String[100]).numbers("y", cells).data();

        assertThatThrownBy(() -> balanced(data, Map.of(), 1)).hasMessageContaining("no_classes");
    }

    @Test
    void everyStepSaysWhatItMaySee() {
        Dataset data = Tables.table().numbers("x", 1).levels("y", "a").data();
        CompiledRecipe recipe = new Recipe(List.of(
                        step("clip", Map.of("method", "fixed", "low", 0), "x"),
                        step("clip", Map.of(), "x"),
                        step("balance", Map.of(), "x")))
                .compile(StandardSteps.catalog(), data.schema(), "y");

        assertThat(recipe.steps())
                .extracting(s -> s.kind().orElseThrow().name())
                .containsExactly("FIXED", "LEARNED", "TRAINING_ROWS");
        assertThat(recipe.steps().getFirst().before().column("x").orElseThrow().type())
                .isEqualTo(ColumnType.NUMBER);
    }
}
