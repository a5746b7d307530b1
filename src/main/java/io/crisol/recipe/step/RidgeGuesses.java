package io.crisol.recipe.step;

import io.crisol.data.Dataset;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.recipe.TrainingRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Guesses by one ridge regression per column on all the others (Hoerl and Kennard 1970; penalty 1 on standardised
 * columns): a number within the range of the training rows; the level with the highest regressed membership. A missing
 * number counts as its mean; a missing, unseen or rare level as none.
 *
 * @param starts for each feature its first input, and the number of inputs at the end
 */
record RidgeGuesses(MixedColumns mixed, int[] starts, List<Fit> fits) implements Guesses {
    /** The most frequent levels of a column that are told apart. */
    private static final int MOST_LEVELS = 50;

    /** More rows than these say no more about so few numbers. */
    private static final int MOST_ROWS = 50_000;

    private static final double PENALTY = 1;

    RidgeGuesses {
        fits = List.copyOf(fits);
    }

    /**
     * What was learned for a column.
     *
     * @param weights {@code [output][input]}; one output for a number, one for each level
     * @param constants {@code [output]}
     */
    record Fit(Guessed column, double[][] weights, double[] constants, float low, float high) {}

    static RidgeGuesses of(TrainingRows training, List<String> names) {
        MixedColumns mixed = MixedColumns.of(training.inputs());
        float[][] cells = mixed.read(training.inputs());
        int[] order = Arrays.copyOf(
                RowOrder.of(cells, training.inputs().rows()),
                Math.min(MOST_ROWS, training.inputs().rows()));
        RidgeGuesses blank = new RidgeGuesses(mixed, starts(mixed), List.of());
        List<Fit> fits = new ArrayList<>();
        for (String name : names) {
            fits.add(blank.fit(training, name, cells, order));
        }
        return new RidgeGuesses(mixed, blank.starts(), fits);
    }

    private static int[] starts(MixedColumns mixed) {
        int[] starts = new int[mixed.features().size() + 1];
        for (int j = 0; j + 1 < starts.length; j++) {
            MixedColumns.Feature feature = mixed.features().get(j);
            starts[j + 1] = starts[j]
                    + (feature.ofLevels()
                            ? Math.min(MOST_LEVELS, feature.levels().size())
                            : 1);
        }
        return starts;
    }

    private int width() {
        return starts[starts.length - 1];
    }

    private Fit fit(TrainingRows training, String name, float[][] cells, int[] order) {
        Dataset inputs = training.inputs();
        boolean ofLevels = inputs.schema().column(name).orElseThrow().type().categorical();
        List<String> levels = ofLevels
                ? Learned.byFrequency(Learned.counts(inputs.coded(name))).stream()
                        .limit(MOST_LEVELS)
                        .toList()
                : List.of();
        float[] truth = ofLevels
                ? MixedColumns.places(inputs.coded(name), levels)
                : inputs.numbers(name).toFloats();
        float[] sorted = Learned.sorted(truth);
        Guessed column = new Guessed(name, ofLevels, levels);
        Moments moments = new Moments(width(), ofLevels ? levels.size() : 1);
        int own = own(name);
        int[] active = new int[cells.length];
        double[] values = new double[cells.length];
        for (int i = 0; i < order.length; i++) {
            if (i % 1024 == 0) {
                training.context().checkCancelled();
            }
            float answer = truth[order[i]];
            if (Float.isFinite(answer) && !(ofLevels && answer < 0)) {
                int count = active(cells, order[i], own, active, values);
                moments.add(active, values, count, ofLevels ? (int) answer : 0, ofLevels ? 1 : answer);
            }
        }
        double[][] weights = moments.weights();
        return new Fit(
                column,
                weights,
                moments.constants(weights),
                sorted.length == 0 ? 0 : sorted[0],
                sorted.length == 0 ? 0 : sorted[sorted.length - 1]);
    }

    private int own(String name) {
        return mixed.features().stream()
                .map(MixedColumns.Feature::name)
                .toList()
                .indexOf(name);
    }

    /** The inputs of a row that are not 0, ascending; the column itself is none of them. */
    private int active(float[][] cells, int row, int own, int[] inputs, double[] values) {
        int count = 0;
        for (int j = 0; j < cells.length; j++) {
            float cell = cells[j][row];
            boolean ofLevels = mixed.features().get(j).ofLevels();
            boolean known = ofLevels ? cell >= 0 && cell < starts[j + 1] - starts[j] : !Float.isNaN(cell);
            if (known && j != own) {
                inputs[count] = ofLevels ? starts[j] + (int) cell : starts[j];
                values[count++] = ofLevels ? 1 : cell;
            }
        }
        return count;
    }

    /** Sums over rows that a ridge regression needs. */
    private static final class Moments {
        private final double[][] products;
        private final double[] sums;
        private final double[][] answers;
        private final double[] totals;
        private int rows;

        Moments(int inputs, int outputs) {
            products = new double[inputs][inputs];
            sums = new double[inputs];
            answers = new double[outputs][inputs];
            totals = new double[outputs];
        }

        void add(int[] inputs, double[] values, int count, int output, double answer) {
            rows++;
            totals[output] += answer;
            for (int i = 0; i < count; i++) {
                double value = values[i];
                double[] line = products[inputs[i]];
                sums[inputs[i]] += value;
                answers[output][inputs[i]] += value * answer;
                for (int j = 0; j <= i; j++) {
                    line[inputs[j]] += value * values[j];
                }
            }
        }

        double[][] weights() {
            int width = sums.length;
            if (width == 0 || rows == 0) {
                return new double[totals.length][width];
            }
            double[][] centred = new double[width][width];
            for (int i = 0; i < width; i++) {
                for (int j = 0; j <= i; j++) {
                    centred[i][j] = products[i][j] - sums[i] * sums[j] / rows + (i == j ? PENALTY : 0);
                    centred[j][i] = centred[i][j];
                }
            }
            double[][] right = new double[width][totals.length];
            for (int i = 0; i < width; i++) {
                for (int k = 0; k < totals.length; k++) {
                    right[i][k] = answers[k][i] - sums[i] * totals[k] / rows;
                }
            }
            return new CholeskyDecomposition(new Array2DRowRealMatrix(centred, false))
                    .getSolver()
                    .solve(new Array2DRowRealMatrix(right, false))
                    .transpose()
                    .getData();
        }

        double[] constants(double[][] weights) {
            double[] constants = new double[totals.length];
            for (int k = 0; k < constants.length && rows > 0; k++) {
                double at = totals[k];
                for (int i = 0; i < sums.length; i++) {
                    at -= weights[k][i] * sums[i];
                }
                constants[k] = at / rows;
            }
            return constants;
        }
    }

    @Override
    public List<Guessed> columns() {
        return fits.stream().map(Fit::column).toList();
    }

    @Override
    public float[][] guess(Dataset data, int[] rows, JobContext context) {
        float[][] cells = mixed.read(data.take(rows));
        float[][] guesses = new float[fits.size()][rows.length];
        int[] active = new int[cells.length];
        double[] values = new double[cells.length];
        for (int i = 0; i < rows.length; i++) {
            if (i % 1024 == 0) {
                context.checkCancelled();
            }
            int count = active(cells, i, -1, active, values);
            for (int t = 0; t < guesses.length; t++) {
                guesses[t][i] = guess(fits.get(t), active, values, count);
            }
        }
        return guesses;
    }

    private static float guess(Fit fit, int[] active, double[] values, int count) {
        float best = 0;
        int place = 0;
        for (int k = 0; k < fit.constants().length; k++) {
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += values[i] * fit.weights()[k][active[i]];
            }
            float output = (float) (sum + fit.constants()[k]);
            if (k == 0 || output > best) {
                best = output;
                place = k;
            }
        }
        if (fit.column().ofLevels()) {
            return place;
        }
        best = best < fit.low() ? fit.low() : best;
        return best > fit.high() ? fit.high() : best;
    }

    @Override
    public List<String> write(GraphBuilder graph) {
        String inputs = width() == 0 ? "" : writeInputs(graph);
        List<String> tensors = new ArrayList<>();
        for (Fit fit : fits) {
            tensors.add(fit.column().possible() ? writeGuess(graph, fit, inputs) : "");
        }
        return tensors;
    }

    /** A double tensor {@code [N, inputs]}. */
    private String writeInputs(GraphBuilder graph) {
        List<String> tensors = mixed.write(graph);
        List<String> parts = new ArrayList<>();
        for (int j = 0; j < tensors.size(); j++) {
            int count = starts[j + 1] - starts[j];
            String tensor = graph.asColumn(tensors.get(j));
            if (!mixed.features().get(j).ofLevels()) {
                parts.add(graph.node("Where", graph.node("IsNaN", tensor), graph.scalar(0), tensor));
            } else if (count > 0) {
                float[] places = new float[count];
                for (int i = 0; i < count; i++) {
                    places[i] = i;
                }
                String same = graph.node("Equal", tensor, graph.constant(places, 1, count));
                parts.add(graph.cast(same, ElementType.FLOAT));
            }
        }
        return graph.cast(graph.concat(parts), ElementType.DOUBLE);
    }

    private String writeGuess(GraphBuilder graph, Fit fit, String inputs) {
        int outputs = fit.constants().length;
        String constants = graph.constant(fit.constants(), 1, outputs);
        String sums = constants;
        if (width() > 0) {
            double[] flat = new double[width() * outputs];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = fit.weights()[i % outputs][i / outputs];
            }
            sums = graph.node("Add", graph.node("MatMul", inputs, graph.constant(flat, width(), outputs)), constants);
        }
        String rounded = graph.cast(sums, ElementType.FLOAT);
        if (fit.column().ofLevels()) {
            return graph.node(
                    "ArgMax",
                    List.of(rounded),
                    Map.of("axis", new Attribute.OfInt(1), "keepdims", new Attribute.OfInt(0)));
        }
        String number = graph.node("Squeeze", rounded, graph.constant(new long[] {1}, 1));
        String low = graph.scalar(fit.low());
        String raised = graph.node("Where", graph.node("Less", number, low), low, number);
        String high = graph.scalar(fit.high());
        return graph.node("Where", graph.node("Greater", raised, high), high, raised);
    }
}
