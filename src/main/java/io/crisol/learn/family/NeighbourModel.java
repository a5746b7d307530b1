package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.Design;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import java.util.List;
import java.util.Optional;

/**
 * Answers with the weighted mean of the neighbours' answers.
 *
 * @param nearerMore whether a neighbour counts one over its distance; then one at no distance counts alone
 * @param votes how much each training row's answer counts; empty where all count the same
 * @param answers {@code [output][training row]}: 1 in the row's class, or its number
 */
record NeighbourModel(
        NeighbourSearch search, boolean nearerMore, double[][] answers, double[] votes, Optional<List<String>> classes)
        implements FittedModel {
    @Override
    public Predictions predict(Dataset prepared) {
        Design queries = search.layout().read(prepared);
        double[][] steps = new double[queries.rows()][search.k()];
        int[][] neighbours = search.neighbours(queries, steps);
        double[][] means = new double[answers.length][queries.rows()];
        for (int row = 0; row < neighbours.length; row++) {
            double[] weights = weights(steps[row], neighbours[row]);
            double whole = 0;
            for (int i = 0; i < weights.length; i++) {
                whole += weights[i];
                for (int output = 0; output < means.length; output++) {
                    means[output][row] += weights[i] * answers[output][neighbours[row][i]];
                }
            }
            for (double[] mean : means) {
                mean[row] = (float) (mean[row] / whole);
            }
        }
        return classes.<Predictions>map(names -> new Predictions.Probabilities(means, names))
                .orElseGet(() -> new Predictions.Amounts(means[0]));
    }

    private double[] weights(double[] steps, int[] neighbours) {
        double[] weights = new double[steps.length];
        boolean exact = steps[0] == 0;
        for (int i = 0; i < steps.length; i++) {
            if (!nearerMore || exact) {
                weights[i] = !nearerMore || steps[i] == 0 ? 1 : 0;
            } else {
                weights[i] = 1 / Math.sqrt(steps[i]);
            }
            weights[i] *= votes.length == 0 ? 1 : votes[neighbours[i]];
        }
        return weights;
    }

    @Override
    public String write(GraphBuilder graph) {
        List<String> found = search.write(graph);
        int outputs = answers.length;
        double[] table = new double[search.rows() * outputs];
        for (int i = 0; i < table.length; i++) {
            table[i] = answers[i % outputs][i / outputs];
        }
        String theirs = graph.node("Gather", graph.constant(table, search.rows(), outputs), found.getLast());
        String means = nearerMore || votes.length > 0 ? weighted(graph, theirs, found) : plain(graph, theirs);
        long[] shape = classes.isPresent() ? new long[] {-1, outputs} : new long[] {-1};
        return graph.cast(graph.node("Reshape", means, graph.constant(shape, shape.length)), ElementType.FLOAT);
    }

    private String plain(GraphBuilder graph, String theirs) {
        return graph.node("Div", overNeighbours(graph, theirs), graph.constant(new double[] {search.k()}));
    }

    private String weighted(GraphBuilder graph, String theirs, List<String> found) {
        String each = nearerMore ? writeWeights(graph, found.getFirst()) : "";
        if (votes.length > 0) {
            String counted = graph.node("Gather", graph.constant(votes, votes.length), found.getLast());
            each = nearerMore ? graph.node("Mul", each, counted) : counted;
        }
        String weights = graph.node("Unsqueeze", each, graph.constant(new long[] {2}, 1));
        return graph.node(
                "Div", overNeighbours(graph, graph.node("Mul", theirs, weights)), overNeighbours(graph, weights));
    }

    private static String overNeighbours(GraphBuilder graph, String tensor) {
        return graph.node("ReduceSum", tensor, graph.constant(new long[] {1}, 1));
    }

    /** One over the distance; where a row has a neighbour at no distance, 1 for such and 0 for others. */
    private static String writeWeights(GraphBuilder graph, String steps) {
        String same = graph.cast(graph.node("Equal", steps, zero(graph)), ElementType.DOUBLE);
        String anySame = graph.node("Greater", overNeighbours(graph, same), zero(graph));
        String inverse = graph.node("Div", graph.constant(new double[] {1}), graph.node("Sqrt", steps));
        return graph.node("Where", anySame, same, inverse);
    }

    private static String zero(GraphBuilder graph) {
        return graph.constant(new double[] {0});
    }

    @Override
    public long bytes() {
        return search.bytes() + 8L * answers.length * search.rows();
    }
}
