package io.crisol.recipe.step;

import static io.crisol.recipe.step.Fitted.fit;
import static io.crisol.recipe.step.Fitted.numbers;
import static io.crisol.recipe.step.Fitted.said;
import static io.crisol.recipe.step.Fitted.step;
import static io.crisol.recipe.step.Fitted.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.learn.InputForm;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Steps that merge, count or make levels. */
class LevelStepsTest {
    private static final Dataset CITIES = Tables.table()
            .levels("city", "Rome", "Rome", "Rome", "Oslo", "Oslo", "Bonn", "Kyiv", null)
            .data();

    @Test
    void rareLevelsAndThoseNotSeenInTrainingBecomeOne() {
        TrainedRecipe trained = fit(CITIES, step("merge_levels", Map.of("min_share", 0.2), "city"));
        assertThat(texts(trained.inputs(), "city"))
                .containsExactly("Rome", "Rome", "Rome", "Oslo", "Oslo", "(other)", "(other)", "");
        assertThat(said(trained)).isEqualTo("Merge 2 rare levels of city");

        Dataset unseen = Tables.table().levels("city", "Lima", null, "Oslo").data();
        assertThat(texts(trained.recipe().apply(unseen), "city")).containsExactly("(other)", "", "Oslo");
    }

    @Test
    void aCountMakesLevelsRareToo() {
        TrainedRecipe trained =
                fit(CITIES, step("merge_levels", Map.of("min_share", 0, "min_count", 3, "other", "rest"), "city"));
        assertThat(texts(trained.inputs(), "city").subList(2, 7))
                .containsExactly("Rome", "rest", "rest", "rest", "rest");
    }

    @Test
    void similarSpellingsBecomeTheMostFrequentOne() {
        Dataset data = Tables.table()
                .levels("city", "São Paulo", "sao paulo", "São Paulo", "SAO-PAULO", "Rio", "--", "?")
                .data();
        TrainedRecipe trained = fit(data, step("merge_levels", Map.of("method", "similar"), "city"));
        assertThat(texts(trained.inputs(), "city"))
                .containsExactly("São Paulo", "São Paulo", "São Paulo", "São Paulo", "Rio", "--", "?");
        assertThat(said(trained)).isEqualTo("Merge 2 spellings of city with a more frequent one");
    }

    @Test
    void groupsBecomeWhatThePersonSaysAndTheRestStays() {
        Map<String, Object> groups = Map.of(
                "method", "groups", "groups", List.of(Map.of("levels", "Oslo | Bonn |", "into", "north"), Map.of()));
        TrainedRecipe trained = fit(CITIES, step("merge_levels", groups, "city"));
        assertThat(texts(trained.inputs(), "city"))
                .containsExactly("Rome", "Rome", "Rome", "north", "north", "north", "Kyiv", "");
        assertThat(said(trained)).isEqualTo("Merge levels of city into north");
        assertThatThrownBy(() -> fit(
                        CITIES,
                        step(
                                "merge_levels",
                                Map.of("method", "groups", "groups", List.of(Map.of("levels", "Oslo"))),
                                "city")))
                .hasMessageContaining("no_name");
    }

    @Test
    void frequenciesAreOfTrainingRowsAndUnseenIsZero() {
        TrainedRecipe trained = fit(CITIES, step("frequency", Map.of(), "city"));
        Dataset other =
                Tables.table().levels("city", "Lima", null, "Oslo", "Oslo").data();
        assertThat(numbers(trained.recipe().apply(other), "city_frequency")).containsExactly(0, 0.125, 0.25, 0.25);
        assertThat(InputForm.NATIVE.features(trained.inputs().schema()))
                .extracting(c -> c.name())
                .as("trees read the level and how often it occurs")
                .containsExactly("city", "city_frequency");
        assertThat(InputForm.ENCODED.features(trained.inputs().schema()))
                .extracting(c -> c.name())
                .containsExactly("city_frequency");
    }

    @Test
    void intervalsContainTheirLowerEdgeAndKeepTheirOrder() {
        Dataset data = Tables.table()
                .numbers("age", 17, 18, 34.5, 35, null, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                .data();
        TrainedRecipe trained = fit(data, step("bin", Map.of("method", "edges", "edges", "35 | 18"), "age"));
        assertThat(texts(trained.inputs(), "age"))
                .containsExactly("1: < 18", "2: 18 – 35", "2: 18 – 35", "3: ≥ 35", "", "3: ≥ 35", "1: < 18");
        assertThat(trained.inputs().schema().column("age").orElseThrow().type()).isEqualTo(ColumnType.LEVEL);
        Onnx.assertSame(trained.recipe(), data);
    }

    @Test
    void intervalsOfEqualFrequencyAndEqualWidthAreLearned() {
        Dataset data = Tables.table().numbers("x", 0, 1, 2, 3, 100, null).data();
        assertThat(texts(fit(data, step("bin", Map.of("bins", 2), "x")).inputs(), "x"))
                .containsExactly("1: < 2", "1: < 2", "2: ≥ 2", "2: ≥ 2", "2: ≥ 2", "");
        assertThat(texts(
                        fit(data, step("bin", Map.of("method", "width", "bins", 2), "x"))
                                .inputs(),
                        "x"))
                .containsExactly("1: < 50", "1: < 50", "1: < 50", "1: < 50", "2: ≥ 50", "");
    }

    @Test
    void aConstantColumnHasOneInterval() {
        Dataset data = Tables.table().numbers("x", 7, 7, null).data();
        TrainedRecipe trained = fit(data, step("bin", Map.of(), "x"));
        assertThat(texts(trained.inputs(), "x")).containsExactly("1", "1", "");
        Onnx.assertSame(trained.recipe(), data);
    }

    @Test
    void edgesThatAreNoNumbersAreNamed() {
        Dataset data = Tables.table().numbers("x", 7).data();
        assertThatThrownBy(() -> fit(data, step("bin", Map.of("method", "edges", "edges", "18, old"), "x")))
                .hasMessageContaining("not_a_number");
        assertThatThrownBy(() -> fit(data, step("bin", Map.of("method", "edges"), "x")))
                .hasMessageContaining("no_edges");
    }

    @Test
    void robustScalingIsNotMovedByAnOutlier() {
        Dataset data = Tables.table().numbers("x", 1, 2, 3, 4, 1e9).data();
        assertThat(numbers(fit(data, step("robust_scale", Map.of(), "x")).inputs(), "x"))
                .startsWith(-1, -0.5, 0, 0.5);
    }
}
