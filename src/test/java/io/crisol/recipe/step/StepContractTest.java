package io.crisol.recipe.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.ColumnChoice.Word;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.CompiledStep;
import io.crisol.recipe.FittedRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every step promises, over every step there is. */
class StepContractTest {
    private static final List<StepSpec> CASES = List.of(
            step("drop", named("note", "plan")),
            step("keep", named("age", "plan", "paid")),
            step("rename", named("age"), "to", "years"),
            step("retype", named("grade"), "to", "number"),
            step("retype", named("age", "income", "day"), "to", "level"),
            step("retype", named("plan", "paid"), "to", "text"),
            step("retype", named("note"), "to", "flag"),
            step("drop_missing", ColumnChoice.of(Word.ALL)),
            step("drop_duplicates", ColumnChoice.of(Word.ALL)),
            step("impute", ColumnChoice.of(Word.NUMERIC), "method", "mean", "indicator", true),
            step("impute", ColumnChoice.of(Word.ALL), "method", "median"),
            step("impute", ColumnChoice.of(Word.ALL), "method", "mode", "indicator", true),
            step("impute", named("plan", "paid"), "method", "constant", "value", "none"),
            step("impute", named("age"), "method", "constant", "value", "-1.5"),
            step("impute", ColumnChoice.of(Word.ALL), "method", "k_nearest", "indicator", true),
            step("impute", named("age", "plan"), "method", "k_nearest", "neighbours", 1, "sample", 50),
            step("impute", ColumnChoice.of(Word.ALL), "method", "model", "indicator", true),
            step("impute", named("plan"), "method", "model"),
            step("clip", ColumnChoice.of(Word.NUMERIC)),
            step("clip", ColumnChoice.of(Word.NUMERIC), "method", "fixed", "low", 25, "high", 45),
            step("clip", named("age"), "method", "fixed", "high", 45.1),
            step("log", ColumnChoice.of(Word.NUMERIC)),
            step("log", ColumnChoice.of(Word.NUMERIC), "shift", 0.1, "signed", true),
            step("power", ColumnChoice.of(Word.NUMERIC)),
            step("power", ColumnChoice.of(Word.NUMERIC), "standardize", false),
            step("power", named("age"), "method", "box_cox"),
            step("quantile", ColumnChoice.of(Word.NUMERIC)),
            step("quantile", ColumnChoice.of(Word.NUMERIC), "output", "normal", "quantiles", 4),
            step("interact", ColumnChoice.of(Word.NUMERIC), "terms", "both", "degree", 3),
            step("interact", named("age", "same", "income")),
            step("select", ColumnChoice.of(Word.ALL)),
            step("select", ColumnChoice.of(Word.NUMERIC), "method", "correlation", "threshold", 0.2),
            step("select", ColumnChoice.of(Word.NUMERIC), "method", "vif", "threshold", 1.1),
            step("select", ColumnChoice.of(Word.ALL), "method", "mutual_information"),
            step("select", ColumnChoice.of(Word.ALL), "method", "top", "top", 2),
            step("pca", ColumnChoice.of(Word.NUMERIC), "components", 2),
            step("pca", named("age", "same"), "components", 1, "scale", false, "keep", true),
            step("pca", ColumnChoice.of(Word.NUMERIC), "share", 0.8),
            step("standardize", ColumnChoice.of(Word.NUMERIC)),
            step("min_max", ColumnChoice.of(Word.ALL)),
            step("one_hot", ColumnChoice.of(Word.CATEGORICAL)),
            step("one_hot", named("plan", "grade"), "max_levels", 2),
            step("ordinal", ColumnChoice.of(Word.CATEGORICAL)),
            step("ordinal", named("plan"), "order", "trial | basic | gold"),
            step("formula", named(), "name", "made", "expression", "(age - 3) * income / same ^ 2 + -empty"),
            step(
                    "formula",
                    named(),
                    "name",
                    "made",
                    "expression",
                    "if(plan = 'gold' or is_missing(paid), log(income), sqrt(abs(age)))"),
            step("formula", named(), "name", "made", "expression", "coalesce(plan, grade, 'none')"),
            step(
                    "formula",
                    named(),
                    "name",
                    "made",
                    "expression",
                    "if(note != 'a' and not (age >= 41), plan, missing)"),
            step(
                    "formula",
                    named(),
                    "name",
                    "made",
                    "expression",
                    "round(max(age, income, 3) / 7, 2) + floor(age / 7) + ceil(income) + exp(age / 50) + min(age, 30)"),
            step(
                    "formula",
                    named(),
                    "name",
                    "made",
                    "expression",
                    "income ^ 0.3 + (age < 30) + 2 * (age != 41) + (income = 0) + coalesce(age, missing, 0.5)"),
            step("date_parts", ColumnChoice.of(Word.DATES)),
            step(
                    "date_parts",
                    named("day"),
                    "quarter",
                    true,
                    "week",
                    true,
                    "day",
                    true,
                    "hour",
                    true,
                    "cyclic",
                    true,
                    "since",
                    "2000-02-29",
                    "keep",
                    true),
            step("flag_outliers", ColumnChoice.of(Word.NUMERIC)),
            step("flag_outliers", ColumnChoice.of(Word.NUMERIC), "method", "z", "z_limit", 1),
            step("flag_outliers", named("income"), "method", "percentile", "high_percentile", 80),
            step("flag_outliers", ColumnChoice.of(Word.NUMERIC), "method", "isolation", "share", 0.3),
            step("flag_outliers", named("age"), "action", "drop"),
            step("flag_outliers", ColumnChoice.of(Word.NUMERIC), "method", "isolation", "action", "drop"),
            step("text", ColumnChoice.of(Word.TEXT), "min_rows", 1, "keep", true),
            step("text", named("note"), "terms", 3, "min_rows", 1, "words", false),
            step("text", named("note"), "terms", 0, "length", true, "digits", true, "split", "letters"),
            step("filter", named(), "conditions", rows("column", "age", "is", "less", "value", "50")),
            step(
                    "replace",
                    named("age", "same"),
                    "values",
                    rows("from", "41", "to", "", "", "", "from", "7", "to", "-1.5")),
            step(
                    "replace",
                    ColumnChoice.of(Word.ALL),
                    "values",
                    rows("from", "gold", "to", "", "", "", "from", "9", "to", "x")),
            step(
                    "replace",
                    ColumnChoice.of(Word.NUMERIC),
                    "match",
                    "pattern",
                    "values",
                    rows("from", "< 0", "to", "0")),
            step(
                    "replace",
                    named("plan", "note"),
                    "match",
                    "pattern",
                    "values",
                    rows("from", "*l*", "to", "l", "", "", "from", "?", "to", "")),
            step("merge_levels", ColumnChoice.of(Word.CATEGORICAL), "min_count", 2),
            step("merge_levels", named("plan"), "method", "similar"),
            step(
                    "merge_levels",
                    named("plan", "grade"),
                    "method",
                    "groups",
                    "groups",
                    rows("levels", "gold | silver", "into", "metal")),
            step("robust_scale", ColumnChoice.of(Word.NUMERIC)),
            step("bin", ColumnChoice.of(Word.NUMERIC)),
            step("bin", named("age", "income"), "method", "width", "bins", 12),
            step("bin", named("age"), "method", "edges", "edges", List.of(25, 41, 60.25)),
            step("frequency", ColumnChoice.of(Word.CATEGORICAL)),
            step("frequency", named("plan"), "as", "count"),
            step("target", ColumnChoice.of(Word.CATEGORICAL), "smoothing", 2),
            step("balance", ColumnChoice.of(Word.ALL), "method", "weights"),
            step("balance", ColumnChoice.of(Word.ALL)));

    /** Steps that learn from training rows which columns they leave: they promise all that there can be. */
    private static final Set<String> CHOOSES_COLUMNS = Set.of("select", "pca");

    private static final Tables TRAINING = Tables.table()
            .numbers("age", 20, 41, null, 60.25, 50, 30, 30, 41)
            .numbers("income", 1e6, -3.5, 0, null, 12345.678, 1e-7, 16777216, 0.1)
            .numbers("same", 7, 7, 7, 7, 7, 7, 7, 7)
            .numbers("empty", null, null, null, null, null, null, null, null)
            .levels("plan", "basic", "gold", "basic", null, "gold", "silver", "basic", "basic")
            .levels("grade", "10", "9", "2.5", null, "10", "-1e3", "9", "10")
            .flags("paid", "yes", "no", "no", "yes", "no", null, "yes", "yes")
            .texts("note", "a", "b", "c", "ñ", "e", null, "日本", "a")
            .dates(
                    "day",
                    "2020-01-05",
                    "2021-02-06",
                    null,
                    "1969-12-31",
                    "2020-01-05",
                    "2024-02-29",
                    "2000-01-01",
                    "2020-01-05")
            .flags("churn", "Yes", "No", "No", "Yes", "No", "No", "No", "No");

    private static final Dataset TRAIN = TRAINING.data();

    /** Other rows: unknown levels, missing cells, values far outside. */
    private static final Dataset OTHERS = Tables.table()
            .numbers("age", null, -5, 1e20, 41)
            .numbers("income", null, 1e30, -1e30, 3.4e38)
            .numbers("same", null, 8, -7, 7)
            .numbers("empty", null, 1, 0, -2.5)
            .levels("plan", "unheard of", null, "silver", "gold")
            .levels("grade", null, "11", "0.1", "9")
            .flags("paid", "perhaps", null, "yes", "no")
            .texts("note", "z", null, "b", "ñ")
            .dates("day", null, "2030-01-01", "1900-01-01", "2020-01-05")
            .flags("churn", "No", "Yes", "No", "No")
            .data();

    /** Rows of a setting: names and values in turn, an empty name begins the next row. */
    private static List<Map<String, Object>> rows(String... cells) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(new java.util.TreeMap<>());
        for (int i = 0; i < cells.length; i += 2) {
            if (cells[i].isEmpty()) {
                rows.add(new java.util.TreeMap<>());
            } else {
                rows.getLast().put(cells[i], cells[i + 1]);
            }
        }
        return rows;
    }

    private static ColumnChoice named(String... names) {
        return ColumnChoice.named(names);
    }

    private static StepSpec step(String name, ColumnChoice columns, Object... params) {
        Map<String, Object> given = new java.util.HashMap<>();
        for (int i = 0; i < params.length; i += 2) {
            given.put((String) params[i], params[i + 1]);
        }
        return StepSpec.of(name, columns, given);
    }

    private static Stream<DynamicTest> overAll(Consumer<StepSpec> test) {
        return CASES.stream()
                .map(spec -> DynamicTest.dynamicTest(spec.step() + " " + spec.params(), () -> test.accept(spec)));
    }

    private static CompiledRecipe compile(StepSpec... specs) {
        return new Recipe(List.of(specs)).compile(StandardSteps.catalog(), TRAIN.schema(), "churn");
    }

    private static TrainedRecipe fit(StepSpec spec, Dataset training) {
        return compile(spec).fit(training, training.column("churn"), new Seed(5));
    }

    /** Every cell as text, with names and types. */
    private static List<String> cells(Dataset data) {
        List<String> all = new ArrayList<>();
        for (ColumnInfo info : data.schema().columns()) {
            Column column = data.column(info.name());
            all.add(info.name() + ":" + info.type() + ":" + info.shadow() + "="
                    + IntStream.range(0, data.rows()).mapToObj(column::text).toList());
        }
        return all;
    }

    /** Both tables below each other, with levels coded in order of first occurrence. */
    private static Dataset below(Dataset above, Dataset below) {
        Tables both = Tables.table();
        for (ColumnInfo info : above.schema().columns()) {
            both.stacked(info.name(), above.column(info.name()), below.column(info.name()));
        }
        return both.data();
    }

    @Test
    void everyStepIsLookedAt() {
        Set<String> looked = new TreeSet<>();
        CASES.forEach(c -> looked.add(c.step()));
        assertThat(looked)
                .containsExactlyInAnyOrderElementsOf(StandardSteps.catalog().names());
    }

    @TestFactory
    Stream<DynamicTest> rowsOutsideOfTrainingChangeNothingLearned() {
        int rows = TRAIN.rows();
        int[] first = IntStream.range(0, rows).toArray();
        int[] last = IntStream.range(OTHERS.rows(), OTHERS.rows() + rows).toArray();
        Dataset alone = TRAIN;
        Dataset afterOthers = below(OTHERS, TRAIN).take(last);
        Dataset beforeOthers = below(TRAIN, OTHERS).take(first);
        return overAll(spec -> {
            TrainedRecipe a = fit(spec, alone);
            for (Dataset same : List.of(afterOthers, beforeOthers)) {
                TrainedRecipe b = fit(spec, same);
                assertThat(cells(b.inputs())).isEqualTo(cells(a.inputs()));
                assertThat(b.recipe().sentences()).isEqualTo(a.recipe().sentences());
                assertThat(b.rows()).isEqualTo(a.rows());
                assertThat(cells(b.recipe().apply(OTHERS)))
                        .isEqualTo(cells(a.recipe().apply(OTHERS)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theOrderOfTrainingRowsChangesNothingLearned() {
        int[] backwards = IntStream.iterate(TRAIN.rows() - 1, i -> i - 1)
                .limit(TRAIN.rows())
                .toArray();
        return overAll(spec -> assertThat(
                        cells(fit(spec, TRAIN.take(backwards)).recipe().apply(OTHERS)))
                .isEqualTo(cells(fit(spec, TRAIN).recipe().apply(OTHERS))));
    }

    @TestFactory
    Stream<DynamicTest> deliversTheColumnsItPromises() {
        return overAll(spec -> {
            CompiledRecipe compiled = compile(spec, step("drop", named()));
            List<String> promised = compiled.steps().get(1).before().columns().stream()
                    .filter(c -> !c.name().equals("churn"))
                    .map(c -> c.name() + c.type() + c.shadow())
                    .toList();
            TrainedRecipe trained = compiled.fit(TRAIN, TRAIN.column("churn"), new Seed(5));
            List<String> delivered = trained.inputs().schema().columns().stream()
                    .filter(c -> c.encoding().stream()
                            .noneMatch(e -> Set.of("one_hot", "terms").contains(e.method())))
                    .map(c -> c.name() + c.type() + c.shadow())
                    .toList();
            if (CHOOSES_COLUMNS.contains(spec.step())) {
                assertThat(promised).containsSubsequence(delivered);
            } else {
                assertThat(delivered).containsExactlyElementsOf(promised);
            }
            assertThat(trained.recipe().prepared()).isEqualTo(trained.inputs().schema());
            assertThat(trained.recipe().apply(OTHERS).schema())
                    .isEqualTo(trained.inputs().schema());
        });
    }

    @TestFactory
    Stream<DynamicTest> aRowAloneIsTreatedAsInTheBatch() {
        return overAll(spec -> {
            FittedRecipe recipe = fit(spec, TRAIN).recipe();
            Dataset batch = recipe.apply(OTHERS);
            assertThat(batch.rows()).isEqualTo(OTHERS.rows());
            for (int row = 0; row < OTHERS.rows(); row++) {
                int[] one = {row};
                assertThat(cells(recipe.apply(OTHERS.take(one)))).isEqualTo(cells(batch.take(one)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> trainingRowsAreTreatedAsOthersUnlessTheyWouldSeeTheirOwnAnswers() {
        return overAll(spec -> {
            TrainedRecipe trained = fit(spec, TRAIN);
            if (spec.step().equals("target")) {
                assertThat(trained.inputs().schema()).isEqualTo(trained.recipe().prepared());
                return;
            }
            assertThat(cells(trained.recipe().apply(TRAIN).take(trained.rows())))
                    .isEqualTo(cells(trained.inputs()));
        });
    }

    @TestFactory
    Stream<DynamicTest> onnxRuntimeComputesTheSameUnlessTheStepSaysBeforeThatItCanNot() {
        Dataset all = below(OTHERS, TRAIN);
        return overAll(spec -> {
            List<Message> why = compile(spec).notExportable();
            if (why.isEmpty()) {
                Onnx.assertSame(fit(spec, TRAIN).recipe(), all);
            }
            for (Language language : Language.values()) {
                assertThat(why).extracting(Texts.of(language)::say).noneMatch(s -> s.contains("‹"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> doesNothingWhereNoColumnIsChosen() {
        return overAll(spec -> {
            if (Set.of("rename", "balance", "filter", "formula").contains(spec.step())) {
                return;
            }
            CompiledRecipe compiled = compile(StepSpec.of(spec.step(), ColumnChoice.named(), spec.params()));
            assertThat(compiled.clean(TRAIN).rows()).hasSize(TRAIN.rows());
            TrainedRecipe trained = compiled.fit(TRAIN, TRAIN.column("churn"), new Seed(5));
            Dataset before =
                    compile().fit(TRAIN, TRAIN.column("churn"), new Seed(5)).inputs();
            assertThat(cells(trained.inputs())).isEqualTo(cells(before));
            if (compiled.steps().getFirst().kind().equals(Optional.of(CompiledStep.Kind.TRAINING_ROWS))) {
                assertThat(trained.rows()).hasSize(TRAIN.rows());
            } else {
                assertThat(trained.recipe().sentences())
                        .extracting(Message::key)
                        .containsExactly("step.nothing_to_do");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everySentenceIsSaidInBothLanguages() {
        return overAll(spec -> {
            for (Language language : Language.values()) {
                Texts texts = Texts.of(language);
                List<Message> said = new ArrayList<>(fit(spec, TRAIN).recipe().sentences());
                said.add(compile(spec).steps().getFirst().sentence());
                assertThat(said).extracting(texts::say).noneMatch(s -> s.contains("‹") || s.contains("{"));
                assertThat(texts.has("step." + spec.step() + ".help")).isTrue();
                StandardSteps.catalog().named(spec.step()).params().params().forEach(p -> {
                    assertThat(texts.has("step." + spec.step() + "." + p.name()))
                            .isTrue();
                    assertThat(texts.has("step." + spec.step() + "." + p.name() + ".help"))
                            .isTrue();
                });
            }
        });
    }
}
