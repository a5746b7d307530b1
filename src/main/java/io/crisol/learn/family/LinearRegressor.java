package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.Design;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;

/** A fitted linear model of a number. */
record LinearRegressor(LinearScores scores) implements FittedModel {
    /** @param means mean of every feature over the training rows, where the weights were found on centred features */
    static LinearRegressor of(Design design, double[] weights, double[] means, double meanAnswer) {
        double intercept = meanAnswer;
        for (int j = 0; j < weights.length; j++) {
            intercept -= weights[j] * means[j];
        }
        return new LinearRegressor(
                new LinearScores(design.layout(), new double[][] {weights}, new double[] {intercept}));
    }

    @Override
    public Predictions predict(Dataset prepared) {
        double[] values = scores.of(prepared)[0];
        for (int row = 0; row < values.length; row++) {
            values[row] = (float) values[row];
        }
        return new Predictions.Amounts(values);
    }

    @Override
    public String write(GraphBuilder graph) {
        String column = graph.cast(scores.write(graph), ElementType.FLOAT);
        return graph.node("Reshape", column, graph.constant(new long[] {-1}, 1));
    }

    @Override
    public long bytes() {
        return scores.bytes();
    }
}
