package io.crisol.evaluate.explain;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.NumberColumn;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import io.crisol.recipe.FittedRecipe;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How predictions change with one raw column while the other columns stay as they are: partial dependence, the mean over
 * the rows (Friedman 2001), and individual conditional expectation, row by row (Goldstein et al. 2015). Where the column
 * goes together with others, some of these rows could not exist.
 *
 * @param column the raw column
 * @param numbers the values tried where it is a number, rising; else empty
 * @param levels the values tried where it has levels, most frequent first; else empty
 * @param mean mean prediction at each value
 * @param rows predictions {@code [row][value]} of some rows
 * @param shares share of the rows that lie at each level, or between each number and the one before (first 0)
 */
public record Dependence(
        String column, double[] numbers, List<String> levels, double[] mean, double[][] rows, double[] shares) {
    private static final int POINTS = 25;
    private static final int MOST_LEVELS = 12;

    public Dependence {
        levels = List.copyOf(levels);
    }

    /** Greatest minus least mean prediction. */
    public double range() {
        double least = Arrays.stream(mean).min().orElse(0);
        return Arrays.stream(mean).max().orElse(0) - least;
    }

    /**
     * Tries the values of a column on rows.
     *
     * @param output the class whose probability is followed; ignored for numbers
     * @return empty where the column is a date, a time or a text, or has fewer than two values
     */
    public static Optional<Dependence> of(
            FittedRecipe recipe, FittedModel model, Dataset raw, String column, int output, JobContext context) {
        ColumnInfo info = raw.schema().column(column).orElseThrow();
        Column now = raw.column(column);
        if (now instanceof NumberColumn numbers) {
            double[] values = values(numbers);
            if (values.length < 2) {
                return Optional.empty();
            }
            List<Column> tried = Arrays.stream(values)
                    .mapToObj(v -> (Column) new DoubleNumbers(filled(raw.rows(), v)))
                    .toList();
            double[][] rows = predictions(recipe, model, raw, info, tried, output, context);
            return Optional.of(new Dependence(column, values, List.of(), mean(rows), rows, between(numbers, values)));
        }
        if (info.type().categorical() && now instanceof CodedColumn coded) {
            return levels(recipe, model, raw, info, coded, output, context);
        }
        return Optional.empty();
    }

    private static Optional<Dependence> levels(
            FittedRecipe recipe,
            FittedModel model,
            Dataset raw,
            ColumnInfo info,
            CodedColumn coded,
            int output,
            JobContext context) {
        int[] counts = new int[coded.levels().size()];
        for (int code : coded.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        int[] most = IntStream.range(0, counts.length)
                .filter(code -> counts[code] > 0)
                .boxed()
                .sorted((a, b) -> counts[b] - counts[a])
                .limit(MOST_LEVELS)
                .mapToInt(Integer::intValue)
                .toArray();
        if (most.length < 2) {
            return Optional.empty();
        }
        List<Column> tried = new ArrayList<>();
        for (int code : most) {
            int[] codes = new int[raw.rows()];
            Arrays.fill(codes, code);
            tried.add(new CodedColumn(
                    info.type() == ColumnType.FLAG ? ColumnType.FLAG : ColumnType.LEVEL, codes, coded.levels()));
        }
        double[][] rows = predictions(recipe, model, raw, info, tried, output, context);
        return Optional.of(new Dependence(
                info.name(),
                new double[0],
                Arrays.stream(most).mapToObj(coded.levels()::get).toList(),
                mean(rows),
                rows,
                Arrays.stream(most)
                        .mapToDouble(code -> counts[code] / (double) raw.rows())
                        .toArray()));
    }

    private static double[][] predictions(
            FittedRecipe recipe,
            FittedModel model,
            Dataset raw,
            ColumnInfo info,
            List<Column> tried,
            int output,
            JobContext context) {
        double[][] rows = new double[raw.rows()][tried.size()];
        for (int v = 0; v < tried.size(); v++) {
            context.checkCancelled();
            context.progress(v / (double) tried.size(), Message.of("explain.dependence", info.name()));
            Predictions predicted = model.predict(recipe.apply(raw.with(Map.of(info, tried.get(v)))));
            double[] own =
                    switch (predicted) {
                        case Predictions.Probabilities p -> p.probabilities()[output];
                        case Predictions.Amounts a -> a.values();
                    };
            for (int row = 0; row < own.length; row++) {
                rows[row][v] = own[row];
            }
        }
        return rows;
    }

    /** Quantiles from the first to the ninety-ninth hundredth, or all values where there are few. */
    private static double[] values(NumberColumn column) {
        double[] sorted = Arrays.stream(column.toArray())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= POINTS) {
            return distinct;
        }
        return IntStream.range(0, POINTS)
                .mapToDouble(i -> sorted[(int) Math.round((0.01 + 0.98 * i / (POINTS - 1)) * (sorted.length - 1))])
                .distinct()
                .toArray();
    }

    private static double[] between(NumberColumn column, double[] values) {
        double[] shares = new double[values.length];
        for (int row = 0; row < column.size(); row++) {
            double value = column.get(row);
            for (int v = 1; v < values.length; v++) {
                if (value > values[v - 1] && value <= values[v]) {
                    shares[v] += 1.0 / column.size();
                }
            }
        }
        return shares;
    }

    private static double[] mean(double[][] rows) {
        double[] mean = new double[rows.length == 0 ? 0 : rows[0].length];
        for (double[] row : rows) {
            for (int v = 0; v < mean.length; v++) {
                mean[v] += row[v] / rows.length;
            }
        }
        return mean;
    }

    private static double[] filled(int rows, double value) {
        double[] values = new double[rows];
        Arrays.fill(values, value);
        return values;
    }
}
