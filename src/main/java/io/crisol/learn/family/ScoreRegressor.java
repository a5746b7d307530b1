package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;

/** A fitted model of a number that is the one score of a row. */
record ScoreRegressor(DecisionScores scores) implements FittedModel {
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
