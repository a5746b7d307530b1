package io.crisol.recipe.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.Seed;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.ColumnChoice.Word;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.StepSpec;
import io.crisol.recipe.TrainedRecipe;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Steps and their graphs on tables that nobody would make on purpose. */
class WildStepsProperties {
    private static final List<String> LEVELS = List.of("a", " ", "b=c", "(missing)", "É", "日本", "1", "nan", "other");

    private static final List<StepSpec> ANY = List.of(
            StepSpec.of("impute", ColumnChoice.of(Word.NUMERIC), Map.of("indicator", true)),
            StepSpec.of("impute", ColumnChoice.of(Word.ALL), Map.of("method", "mode")),
            StepSpec.of("standardize", ColumnChoice.of(Word.NUMERIC), Map.of()),
            StepSpec.of("min_max", ColumnChoice.of(Word.ALL), Map.of()),
            StepSpec.of("clip", ColumnChoice.of(Word.NUMERIC), Map.of("low_percentile", 10)),
            StepSpec.of("log", ColumnChoice.of(Word.NUMERIC), Map.of("signed", true)),
            StepSpec.of("log", ColumnChoice.of(Word.NUMERIC), Map.of()),
            StepSpec.of("one_hot", ColumnChoice.of(Word.CATEGORICAL), Map.of()),
            StepSpec.of("one_hot", ColumnChoice.of(Word.CATEGORICAL), Map.of("max_levels", 2)),
            StepSpec.of("ordinal", ColumnChoice.of(Word.CATEGORICAL), Map.of()),
            StepSpec.of("retype", ColumnChoice.of(Word.NUMERIC), Map.of("to", "level")),
            StepSpec.of("impute", ColumnChoice.of(Word.ALL), Map.of("method", "k_nearest", "neighbours", 3)),
            StepSpec.of("impute", ColumnChoice.of(Word.ALL), Map.of("method", "model", "indicator", true)),
            StepSpec.of("robust_scale", ColumnChoice.of(Word.NUMERIC), Map.of()),
            StepSpec.of("flag_outliers", ColumnChoice.of(Word.NUMERIC), Map.of("iqr_factor", 0.5)),
            StepSpec.of("flag_outliers", ColumnChoice.of(Word.NUMERIC), Map.of("method", "isolation", "share", 0.3)),
            StepSpec.of("bin", ColumnChoice.of(Word.NUMERIC), Map.of("bins", 3)),
            StepSpec.of("frequency", ColumnChoice.of(Word.CATEGORICAL), Map.of()),
            StepSpec.of("merge_levels", ColumnChoice.of(Word.CATEGORICAL), Map.of("min_share", 0.2)),
            StepSpec.of("merge_levels", ColumnChoice.of(Word.CATEGORICAL), Map.of("method", "similar")),
            StepSpec.of(
                    "replace",
                    ColumnChoice.of(Word.ALL),
                    Map.of("match", "pattern", "values", List.of(Map.of("from", "> 1", "to", "1")))),
            StepSpec.of(
                    "replace",
                    ColumnChoice.of(Word.ALL),
                    Map.of("values", List.of(Map.of("from", "1", "to", ""), Map.of("from", " ", "to", "É")))),
            StepSpec.of("power", ColumnChoice.of(Word.NUMERIC), Map.of()),
            StepSpec.of("quantile", ColumnChoice.of(Word.NUMERIC), Map.of("output", "normal")),
            StepSpec.of("interact", ColumnChoice.of(Word.NUMERIC), Map.of("terms", "both")),
            StepSpec.of("select", ColumnChoice.of(Word.NUMERIC), Map.of("method", "vif", "threshold", 1.5)),
            StepSpec.of("pca", ColumnChoice.of(Word.NUMERIC), Map.of("share", 0.9)));

    private static Dataset table(int rows, SplittableRandom random) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("x", numbers(rows, random));
        columns.put("_where0", numbers(rows, random));
        columns.put("l", levels(rows, random));
        columns.put("x_missing", levels(rows, random));
        return Dataset.of(columns);
    }

    private static Column numbers(int rows, SplittableRandom random) {
        double[] values = new double[rows];
        Arrays.setAll(values, i -> switch (random.nextInt(6)) {
            case 0 -> Double.NaN;
            case 1 -> random.nextInt(-2, 3);
            case 2 -> random.nextDouble(-1e6, 1e6);
            case 3 -> random.nextDouble() * 1e-6;
            case 4 -> random.nextInt();
            default -> Math.round(random.nextDouble(0, 1000)) / 10.0;
        });
        return new DoubleNumbers(values);
    }

    private static Column levels(int rows, SplittableRandom random) {
        int[] codes = new int[rows];
        Arrays.setAll(codes, i -> random.nextInt(-1, LEVELS.size()));
        return new CodedColumn(ColumnType.LEVEL, codes, LEVELS);
    }

    @Property(tries = 100)
    void anyRecipeAndItsGraphAgreeOnAnyTable(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int rows,
            @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 99) Integer> choice) {
        SplittableRandom random = new Seed(seed).random();
        Dataset training = table(rows, random);
        Recipe recipe =
                new Recipe(choice.stream().map(i -> ANY.get(i % ANY.size())).toList());
        TrainedRecipe trained = recipe.compile(StandardSteps.catalog(), training.schema(), "")
                .fit(training, training.column("x"), new Seed(seed));

        assertThat(trained.recipe().apply(training).schema())
                .isEqualTo(trained.inputs().schema());
        Onnx.assertSame(trained.recipe(), table(9, random));
    }

    @Property(tries = 20)
    void anyFloatHasTheTextThatTheGraphGivesIt(
            @ForAll @Size(value = 200) List<@FloatRange(min = -Float.MAX_VALUE, max = Float.MAX_VALUE) Float> wide,
            @ForAll @Size(value = 200) List<@FloatRange(min = -1000, max = 1000) Float> narrow) {
        double[] values = new double[400];
        for (int i = 0; i < 200; i++) {
            values[2 * i] = wide.get(i);
            values[2 * i + 1] = narrow.get(i);
        }
        Dataset data = Dataset.of(Map.of("x", new DoubleNumbers(values)));
        Recipe recipe = new Recipe(List.of(StepSpec.of("retype", ColumnChoice.named("x"), Map.of("to", "level"))));
        Onnx.assertSame(
                recipe.compile(StandardSteps.catalog(), data.schema(), "")
                        .fit(data, data.column("x"), new Seed(0))
                        .recipe(),
                data);
    }

    @Property
    void equalRowsAreFoundHoweverManyThereAre(@ForAll long seed, @ForAll @IntRange(min = 0, max = 300) int rows) {
        SplittableRandom random = new Seed(seed).random();
        double[] a = new double[rows];
        Arrays.setAll(a, i -> random.nextInt(4) == 0 ? Double.NaN : random.nextInt(8));
        Dataset data = Dataset.of(Map.of("a", new DoubleNumbers(a), "b", levels(rows, random)));
        List<String> seen = new java.util.ArrayList<>();
        List<Integer> first = new java.util.ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String text = data.column("a").text(row) + "|" + data.column("b").text(row);
            if (!seen.contains(text)) {
                seen.add(text);
                first.add(row);
            }
        }
        assertThat(DistinctRows.first(data.columns(), rows))
                .containsExactly(first.stream().mapToInt(Integer::intValue).toArray());
    }

    @Property
    void quantilesLieBetweenTheOrderStatisticsAroundThem(
            @ForAll @Size(min = 1, max = 50) List<@FloatRange(min = -1e6f, max = 1e6f) Float> values,
            @ForAll @FloatRange(min = 0, max = 1) float share) {
        float[] cells = new float[values.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values.get(i);
        }
        float[] sorted = Learned.sorted(cells);
        double quantile = Learned.quantile(sorted, share);
        int below = (int) Math.floor((double) share * (sorted.length - 1));
        assertThat(quantile).isBetween((double) sorted[below], (double) sorted[Math.min(below + 1, sorted.length - 1)]);
    }
}
