package io.crisol.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.data.read.CsvReader;
import io.crisol.data.read.ImportSettings;
import io.crisol.job.JobContext;
import io.crisol.learn.InputForm;
import io.crisol.recipe.step.StandardSteps;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestRecipeTest {
    private static TrainedRecipe fit(Dataset data, String target, int[] rows) {
        Recipe recipe = SuggestRecipe.recipe(SuggestRecipe.of(data, target));
        return recipe.compile(StandardSteps.catalog(), data.schema(), target)
                .fit(data.take(rows), data.column(target).take(rows), new Seed(1));
    }

    @ParameterizedTest(name = "{0} becomes workable for every family")
    @CsvSource({
        "telco-churn.csv, churn",
        "credit-scoring.csv, Status",
        "ames-housing.csv, Sale_Price",
        "chicago-ridership.csv, ridership",
        "penguins.csv, species"
    })
    void samplesBecomeWorkable(String file, String target) {
        Dataset data = new CsvReader()
                .read(Path.of("sample-data", file), ImportSettings.DETECT, JobContext.silent())
                .data();
        int[] training = IntStream.range(0, data.rows()).filter(r -> r % 5 != 0).toArray();
        int[] others = IntStream.range(0, data.rows()).filter(r -> r % 5 == 0).toArray();
        TrainedRecipe trained = fit(data, target, training);

        for (Dataset prepared : List.of(trained.inputs(), trained.recipe().apply(data.take(others)))) {
            assertThat(prepared.schema().visible()).isNotEmpty().allMatch(c -> c.type() == ColumnType.NUMBER);
            assertThat(InputForm.ENCODED.features(prepared.schema()))
                    .allSatisfy(c -> assertThat(prepared.column(c.name()).missing())
                            .as(c.name())
                            .isZero());
            assertThat(InputForm.NATIVE.features(prepared.schema()).stream()
                            .filter(c -> c.type() == ColumnType.NUMBER
                                    && c.encoding().isPresent()))
                    .as("trees read levels as they are")
                    .allMatch(c -> c.encoding().get().method().equals("missing"));
        }
    }

    private static Dataset oddTable() {
        String[] names = IntStream.range(0, 120).mapToObj(i -> "n" + i).toArray(String[]::new);
        return Tables.table()
                .numbers(
                        "customer_id",
                        IntStream.range(0, 120).mapToObj(i -> 7 * i).toArray(Number[]::new))
                .numbers("row", IntStream.range(0, 120).mapToObj(i -> 5 + i).toArray(Number[]::new))
                .numbers("price", IntStream.range(0, 120).mapToObj(i -> i * i).toArray(Number[]::new))
                .numbers("empty", new Number[120])
                .numbers("same", IntStream.range(0, 120).mapToObj(i -> 3).toArray(Number[]::new))
                .numbers(
                        "rarely",
                        IntStream.range(0, 120)
                                .mapToObj(i -> i == 5 ? null : i % 7)
                                .toArray(Number[]::new))
                .numbers(
                        "often",
                        IntStream.range(0, 120)
                                .mapToObj(i -> i % 4 == 0 ? null : i % 7)
                                .toArray(Number[]::new))
                .levels("name", names)
                .levels(
                        "town",
                        IntStream.range(0, 120).mapToObj(i -> "t" + i % 60).toArray(String[]::new))
                .levels(
                        "plan",
                        IntStream.range(0, 120)
                                .mapToObj(i -> i % 9 == 0 ? null : "p" + i % 3)
                                .toArray(String[]::new))
                .texts("note", names)
                .dates(
                        "day",
                        IntStream.range(0, 120)
                                .mapToObj(i -> i == 3 ? null : "20" + (10 + i % 12) + "-0" + (1 + i % 9) + "-15")
                                .toArray(String[]::new))
                .dates(
                        "never",
                        IntStream.range(0, 120).mapToObj(i -> "2020-01-01").toArray(String[]::new))
                .flags(
                        "churn",
                        IntStream.range(0, 120)
                                .mapToObj(i -> i % 2 == 0 ? "Yes" : "No")
                                .toArray(String[]::new))
                .data();
    }

    @Test
    void saysWhyItSuggestsEachStep() {
        List<Suggestion> suggested = SuggestRecipe.of(oddTable(), "churn");

        assertThat(suggested)
                .extracting(s -> Texts.of(Language.EN).say(RecipeEdits.describe(s.step())) + " – "
                        + Texts.of(Language.EN).say(s.reason()))
                .containsExactlyInAnyOrder(
                        "Drop columns: customer_id, row, name – They name single rows; a model would learn them by"
                                + " heart.",
                        "Drop columns: empty – It has no values at all.",
                        "Drop columns: same – It has the same value everywhere.",
                        "Drop columns: note – No model reads free text as it is; the step «Take numbers from texts» can"
                                + " count words.",
                        "Drop columns: never – It has the same moment everywhere.",
                        "Take dates apart: day – No model reads a date as it is; the parts that vary become numbers.",
                        "Replace missing: day_year, day_month, day_weekday, rarely – They have a few missing values,"
                                + " and most families need every number.",
                        "Replace missing: often – More than 5 % of it is missing; that it is missing may itself say"
                                + " something, so a column remembers where.",
                        "Standardise: all number columns – Distances and penalties treat columns alike when they are"
                                + " on one scale.",
                        "One-hot encode: town – It has more than 50 levels; the rarest share one column.",
                        "One-hot encode: all level columns – Linear families and neighbours need numbers; trees still"
                                + " read the levels as they are.");
    }

    @Test
    void rememberedMissingCellsAreNotScaled() {
        Dataset prepared =
                fit(oddTable(), "churn", IntStream.range(0, 120).toArray()).inputs();

        assertThat(prepared.numbers("often_missing").toArray()).containsOnly(0, 1);
        assertThat(prepared.schema().names().stream().filter(n -> n.startsWith("town=")))
                .hasSize(50)
                .contains("town=(other)");
    }

    @Test
    void leavesATableOfThreeRowsItsColumns() {
        Dataset tiny = Tables.table()
                .numbers("id", 1, 2, 3)
                .levels("x", "a", "b", "c")
                .flags("y", "no", "yes", "no")
                .data();

        assertThat(SuggestRecipe.of(tiny, "y"))
                .extracting(s -> s.step().step())
                .containsExactly("standardize", "one_hot");
    }

    @Test
    void suggestsNothingForATableWithTheTargetOnly() {
        assertThat(SuggestRecipe.of(Tables.table().flags("y", "no", "yes").data(), "y"))
                .isEmpty();
    }
}
