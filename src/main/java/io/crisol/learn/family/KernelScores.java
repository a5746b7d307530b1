package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.Design;
import io.crisol.learn.Layout;
import java.util.stream.IntStream;

/**
 * Scores that are a weighted sum of Gaussian kernels with the support vectors, in double.
 *
 * @param support the features of the support vectors
 * @param lengths their squared lengths
 * @param transposed their features, {@code [feature][vector]} in one array
 * @param weights {@code [outputs][vectors]}
 * @param intercepts one an output
 */
record KernelScores(
        Layout layout,
        Kernel.Gaussian kernel,
        KernelRows support,
        double[] lengths,
        double[] transposed,
        double[][] weights,
        double[] intercepts)
        implements DecisionScores {
    /** Keeps the rows with a weight for some output; there must be one. */
    static KernelScores of(Design design, Kernel.Gaussian kernel, double[][] weights, double[] intercepts) {
        int[] kept = IntStream.range(0, design.rows())
                .filter(row -> IntStream.range(0, weights.length).anyMatch(k -> weights[k][row] != 0))
                .toArray();
        double[] lengths = new double[kept.length];
        double[] transposed = new double[design.width() * kept.length];
        double[][] own = new double[weights.length][kept.length];
        int[] features = new int[design.most()];
        double[] values = new double[design.most()];
        for (int i = 0; i < kept.length; i++) {
            int count = design.copy(kept[i], features, values);
            for (int a = 0; a < count; a++) {
                transposed[features[a] * kept.length + i] = values[a];
                lengths[i] += values[a] * values[a];
            }
            for (int k = 0; k < own.length; k++) {
                own[k][i] = weights[k][kept[i]];
            }
        }
        KernelRows support = KernelRows.of(design, kept);
        return new KernelScores(design.layout(), kernel, support, lengths, transposed, own, intercepts);
    }

    @Override
    public int outputs() {
        return intercepts.length;
    }

    @Override
    public double[][] of(Dataset prepared) {
        Design queries = layout.read(prepared);
        KernelRows rows =
                KernelRows.of(queries, IntStream.range(0, queries.rows()).toArray());
        double[][] scores = new double[outputs()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < support.size(); i++) {
                double alike = kernel.of(rows, row, support, i);
                for (int k = 0; k < scores.length; k++) {
                    scores[k][row] += weights[k][i] * alike;
                }
            }
            for (int k = 0; k < scores.length; k++) {
                scores[k][row] += intercepts[k];
            }
        }
        return scores;
    }

    @Override
    public String write(GraphBuilder graph) {
        int count = support.size();
        String features = layout.write(graph);
        String squares = graph.node("Mul", features, features);
        String own = graph.node("ReduceSum", squares, graph.constant(new long[] {1}, 1));
        String products = graph.node("MatMul", features, graph.constant(transposed, layout.width(), count));
        String doubled = graph.node("Mul", products, graph.constant(new double[] {-2}));
        String lengthsOfBoth = graph.node("Add", own, graph.constant(lengths, 1, count));
        String distances = graph.node("Add", lengthsOfBoth, doubled);
        String alike = graph.node("Exp", graph.node("Mul", distances, graph.constant(new double[] {-kernel.gamma()})));
        double[] table = new double[count * outputs()];
        for (int k = 0; k < outputs(); k++) {
            for (int i = 0; i < count; i++) {
                table[i * outputs() + k] = weights[k][i];
            }
        }
        String sums = graph.node("MatMul", alike, graph.constant(table, count, outputs()));
        return graph.node("Add", sums, graph.constant(intercepts, 1, outputs()));
    }

    @Override
    public long bytes() {
        return layout.bytes() + support.bytes() + 8L * transposed.length + 8L * lengths.length * (weights.length + 1L);
    }
}
