package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.Design;
import io.crisol.learn.Layout;

/** Scores that a network puts out, in double. */
record NetworkScores(Layout layout, Network network) implements DecisionScores {
    @Override
    public int outputs() {
        return network.widths()[network.layers()];
    }

    @Override
    public double[][] of(Dataset prepared) {
        Design design = layout.read(prepared);
        double[][] scores = new double[outputs()][design.rows()];
        double[][] out = network.room();
        int[] features = new int[design.most()];
        double[] values = new double[design.most()];
        for (int row = 0; row < design.rows(); row++) {
            network.forward(features, values, design.copy(row, features, values), out);
            for (int k = 0; k < scores.length; k++) {
                scores[k][row] = out[out.length - 1][k];
            }
        }
        return scores;
    }

    @Override
    public String write(GraphBuilder graph) {
        String at = layout.write(graph);
        int[] widths = network.widths();
        for (int l = 0; l < network.layers(); l++) {
            String weights = graph.constant(network.weights()[l], widths[l], widths[l + 1]);
            String sum = graph.node("MatMul", l == 0 ? at : graph.node("Relu", at), weights);
            at = graph.node("Add", sum, graph.constant(network.biases()[l], 1, widths[l + 1]));
        }
        return at;
    }

    @Override
    public long bytes() {
        return layout.bytes() + network.bytes();
    }
}
