package io.crisol.recipe.step;

import static io.crisol.recipe.step.Fitted.fit;
import static io.crisol.recipe.step.Fitted.numbers;
import static io.crisol.recipe.step.Fitted.said;
import static io.crisol.recipe.step.Fitted.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.Tables;
import io.crisol.recipe.TrainedRecipe;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutliersTest {
    private static final Dataset DATA = Tables.table()
            .numbers("x", 1, 2, 3, 4, 5, 100, null, Double.POSITIVE_INFINITY)
            .data();

    @Test
    void quartilesMarkWhatLiesFarBeyondThem() {
        TrainedRecipe trained = fit(DATA, step("flag_outliers", Map.of(), "x"));
        assertThat(numbers(trained.inputs(), "x_outlier")).containsExactly(0, 0, 0, 0, 0, 1, 0, 1);
        assertThat(said(trained)).isEqualTo("Mark x outside −1.5 to 8.5");
    }

    @Test
    void aFarValueHidesFromStandardDeviationsButNotFromPercentiles() {
        assertThat(numbers(
                        fit(DATA, step("flag_outliers", Map.of("method", "z"), "x"))
                                .inputs(),
                        "x_outlier"))
                .startsWith(0, 0, 0, 0, 0, 0);
        Map<String, Object> params = Map.of("method", "percentile", "low_percentile", 10, "high_percentile", 90);
        assertThat(numbers(fit(DATA, step("flag_outliers", params, "x")).inputs(), "x_outlier"))
                .containsExactly(1, 0, 0, 0, 0, 1, 0, 1);
        assertThatThrownBy(() -> fit(
                        DATA,
                        step(
                                "flag_outliers",
                                Map.of("method", "percentile", "low_percentile", 50, "high_percentile", 50),
                                "x")))
                .hasMessageContaining("no_range");
    }

    @Test
    void leftOutAreTrainingRowsOnly() {
        TrainedRecipe trained = fit(DATA, step("flag_outliers", Map.of("action", "drop"), "x"));
        assertThat(trained.rows()).containsExactly(0, 1, 2, 3, 4, 6);
        assertThat(trained.recipe().apply(DATA).rows()).isEqualTo(8);
        assertThat(trained.recipe().prepared().names()).containsExactly("x");
    }

    /** A ring of points with one in its middle and one far off. */
    private static Dataset ring() {
        SplittableRandom random = new Seed(4).random();
        int rows = 400;
        double[] x = new double[rows];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            x[i] = Math.cos(angle) + random.nextDouble() / 10;
            y[i] = Math.sin(angle) + random.nextDouble() / 10;
        }
        x[7] = 6;
        y[7] = -6;
        x[9] = Double.NaN;
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("x", new DoubleNumbers(x));
        columns.put("y", new DoubleNumbers(y));
        return Dataset.of(columns);
    }

    private static StepSpec forest(Object... more) {
        Map<String, Object> params = new LinkedHashMap<>(Map.of("method", "isolation", "share", 0.02));
        for (int i = 0; i < more.length; i += 2) {
            params.put((String) more[i], more[i + 1]);
        }
        return StepSpec.of("flag_outliers", ColumnChoice.of(ColumnChoice.Word.NUMERIC), params);
    }

    @Test
    void aForestIsolatesWhatStandsApartAndMarksNoMoreThanTheShare() {
        Dataset ring = ring();
        TrainedRecipe trained = fit(ring, forest());
        double[] flags = numbers(trained.inputs(), "outlier");
        assertThat(flags[7]).isEqualTo(1);
        assertThat(IntStream.range(0, flags.length).filter(i -> flags[i] == 1).count())
                .isBetween(1L, 8L);
        assertThat(fit(ring, forest("action", "drop")).rows()).doesNotContain(7).hasSizeGreaterThanOrEqualTo(392);
    }

    @Test
    void theForestOfTheGraphCountsTheSamePathsWhateverTheOrderOfRows() {
        Dataset ring = ring();
        TrainedRecipe trained = fit(ring, forest("share", 0.3));
        Onnx.assertSame(trained.recipe(), ring);

        int[] backwards =
                IntStream.range(0, ring.rows()).map(i -> ring.rows() - 1 - i).toArray();
        assertThat(numbers(
                        fit(ring.take(backwards), forest("share", 0.3)).recipe().apply(ring), "outlier"))
                .containsExactly(numbers(trained.inputs(), "outlier"));
    }

    @Test
    void neighbouringNumbersGoTheSameWayInTheGraph() {
        double next = Math.nextUp(1f);
        Dataset data = Tables.table()
                .numbers("x", 1, 1, 1, next, next, next, 1, 1, 1, 1)
                .data();
        Onnx.assertSame(fit(data, forest("share", 0.4)).recipe(), data);
        assertThat(numbers(fit(data, forest("share", 0.4)).inputs(), "outlier")).startsWith(0, 0, 0, 1);
    }
}
