package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.Design;
import io.crisol.learn.Layout;

/**
 * Scores that are a weighted sum of the features, in double: {@code x·w + b}.
 *
 * @param weights {@code [outputs][features]}, on features measured from their training means
 * @param intercepts one an output
 */
record LinearScores(Layout layout, double[][] weights, double[] intercepts) implements DecisionScores {
    /** @param means mean of every feature over the training rows, where the weights were found on centred features */
    static LinearScores ofNumber(Design design, double[] weights, double[] means, double meanAnswer) {
        double intercept = meanAnswer;
        for (int j = 0; j < weights.length; j++) {
            intercept -= weights[j] * means[j];
        }
        return new LinearScores(design.layout(), new double[][] {weights}, new double[] {intercept});
    }

    @Override
    public int outputs() {
        return intercepts.length;
    }

    @Override
    public double[][] of(Dataset prepared) {
        Design design = layout.read(prepared);
        double[][] scores = new double[outputs()][design.rows()];
        for (int k = 0; k < scores.length; k++) {
            for (int row = 0; row < design.rows(); row++) {
                scores[k][row] = design.dot(row, weights[k]) + intercepts[k];
            }
        }
        return scores;
    }

    @Override
    public String write(GraphBuilder graph) {
        int width = layout.width();
        double[] transposed = new double[width * outputs()];
        for (int k = 0; k < outputs(); k++) {
            for (int j = 0; j < width; j++) {
                transposed[j * outputs() + k] = weights[k][j];
            }
        }
        String product = graph.node("MatMul", layout.write(graph), graph.constant(transposed, width, outputs()));
        return graph.node("Add", product, graph.constant(intercepts, 1, outputs()));
    }

    @Override
    public long bytes() {
        return layout.bytes() + 8L * outputs() * (layout.width() + 1);
    }
}
