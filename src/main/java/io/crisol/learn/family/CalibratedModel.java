package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.learn.Contributions;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model of classes whose probabilities are calibrated afterwards.
 *
 * @param maps of two classes one (for the second), else one a class, whose results are divided by their sum
 */
record CalibratedModel(FittedModel model, List<ProbabilityMap> maps) implements FittedModel {
    @Override
    public Predictions predict(Dataset prepared) {
        Predictions.Probabilities given = (Predictions.Probabilities) model.predict(prepared);
        double[][] mapped = new double[given.names().size()][given.rows()];
        for (int row = 0; row < given.rows(); row++) {
            if (maps.size() == 1) {
                double second = maps.getFirst().of(given.positive()[row]);
                mapped[0][row] = (float) (1 - second);
                mapped[1][row] = (float) second;
            } else {
                shares(given, row, mapped);
            }
        }
        return new Predictions.Probabilities(mapped, given.names());
    }

    private void shares(Predictions.Probabilities given, int row, double[][] mapped) {
        double sum = 0;
        for (int k = 0; k < mapped.length; k++) {
            mapped[k][row] = maps.get(k).of(given.probabilities()[k][row]);
            sum += mapped[k][row];
        }
        for (double[] each : mapped) {
            each[row] = (float) (each[row] / sum);
        }
    }

    @Override
    public String write(GraphBuilder graph) {
        String given = graph.cast(model.write(graph), ElementType.DOUBLE);
        if (maps.size() == 1) {
            String second = maps.getFirst().write(graph, column(graph, given, 1));
            String first = graph.node("Sub", graph.constant(new double[] {1}), second);
            return graph.cast(graph.concat(List.of(first, second)), ElementType.FLOAT);
        }
        List<String> mapped = new ArrayList<>();
        for (int k = 0; k < maps.size(); k++) {
            mapped.add(maps.get(k).write(graph, column(graph, given, k)));
        }
        String all = graph.concat(mapped);
        String sum = graph.node("ReduceSum", all, graph.constant(new long[] {1}, 1));
        return graph.cast(graph.node("Div", all, sum), ElementType.FLOAT);
    }

    private static String column(GraphBuilder graph, String all, int k) {
        return graph.node(
                "Gather", List.of(all, graph.constant(new long[] {k}, 1)), Map.of("axis", new Attribute.OfInt(1)));
    }

    /** Those of the model before its probabilities are calibrated. */
    @Override
    public Optional<Contributions> contributions(Dataset rows, Dataset background, JobContext context) {
        return model.contributions(rows, background, context);
    }

    @Override
    public Optional<Message> notExportable() {
        return model.notExportable();
    }

    @Override
    public long bytes() {
        return model.bytes() + maps.stream().mapToLong(ProbabilityMap::bytes).sum();
    }
}
