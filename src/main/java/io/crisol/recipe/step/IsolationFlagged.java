package io.crisol.recipe.step;

import io.crisol.data.ColumnInfo;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.Indicator;
import io.crisol.data.Schema;
import io.crisol.data.Seed;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A column {@code outlier} that is 1 where a forest isolates the row sooner than all but a share of the training rows, else
 * 0.
 *
 * @param limit rows whose paths are shorter in sum are outliers
 */
record IsolationFlagged(Schema before, List<String> names, IsolationForest forest, int limit) implements FittedStep {
    /** Rows whose paths decide the limit; more would not move it by much. */
    private static final int MOST_JUDGED = 20_000;

    private static final int BETWEEN_LOOKS = 4096;

    IsolationFlagged {
        names = List.copyOf(names);
    }

    static IsolationFlagged learned(Dataset training, List<String> names, double share, Seed seed) {
        float[][] cells = cells(training, names);
        IsolationForest forest = IsolationForest.grown(cells, training.rows(), seed);
        int[] judged = IntStream.of(RowOrder.of(cells, training.rows()))
                .limit(MOST_JUDGED)
                .toArray();
        int[] paths = new int[judged.length];
        Arrays.setAll(paths, i -> forest.path(cells, judged[i]));
        Arrays.sort(paths);
        int limit = paths.length == 0 ? 0 : paths[Math.min(paths.length - 1, (int) (share * paths.length))];
        return new IsolationFlagged(training.schema(), names, forest, limit);
    }

    private static float[][] cells(Dataset data, List<String> names) {
        return names.stream().map(name -> data.numbers(name).toFloats()).toArray(float[][]::new);
    }

    /** Which rows are outliers. */
    boolean[] outliers(Dataset data, JobContext context) {
        float[][] cells = cells(data, names);
        boolean[] found = new boolean[data.rows()];
        for (int row = 0; row < found.length; row++) {
            if (row % BETWEEN_LOOKS == 0) {
                context.checkCancelled();
            }
            found[row] = forest.path(cells, row) < limit;
        }
        return found;
    }

    @Override
    public Dataset apply(Dataset data) {
        return apply(data, JobContext.silent());
    }

    @Override
    public Dataset apply(Dataset data, JobContext context) {
        if (names.isEmpty()) {
            return data;
        }
        boolean[] outliers = outliers(data, context);
        int[] flags = new int[outliers.length];
        Arrays.setAll(flags, row -> outliers[row] ? 1 : 0);
        return data.with(Map.of(info(), new Indicator(flags, 1)));
    }

    /** It remembers its first source, so that it isn't scaled with the numbers. */
    private ColumnInfo info() {
        return ColumnInfo.of(
                        FreeName.near(before, "outlier"),
                        ColumnType.NUMBER,
                        Message.of("step.flag_outliers.reason_all"))
                .encoding(names.getFirst(), "outlier");
    }

    @Override
    public void write(GraphBuilder graph) {
        if (names.isEmpty()) {
            return;
        }
        List<String> tensors = names.stream()
                .map(name -> graph.asColumn(Tensors.read(graph, before, name)))
                .toList();
        String paths =
                graph.node("Squeeze", forest.write(graph, graph.concat(tensors)), graph.constant(new long[] {1}, 1));
        String found = graph.node("Less", paths, graph.scalar(limit));
        graph.setColumn(info().name(), graph.cast(found, ElementType.FLOAT));
    }

    @Override
    public Message sentence() {
        return Wording.of("step.flag_outliers.forest", names);
    }
}
