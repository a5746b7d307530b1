package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import java.util.List;

/**
 * Fitted support vector machines of classes: of two classes one (for the second), else one a class, whose probabilities
 * are divided by their sum.
 *
 * @param scores log odds of each machine's class against the rest
 */
record MachineClassifier(DecisionScores scores, List<String> classes) implements FittedModel {
    /** Beyond these log odds nothing changes, so that no sum of probabilities is 0. */
    private static final double UTMOST = 500;

    @Override
    public Predictions predict(Dataset prepared) {
        double[][] odds = scores.of(prepared);
        return new Predictions.Probabilities(odds.length == 1 ? Softmax.ofTwo(odds[0]) : shares(odds), classes);
    }

    private static double[][] shares(double[][] odds) {
        for (int row = 0; row < odds[0].length; row++) {
            double sum = 0;
            for (double[] each : odds) {
                each[row] = Softmax.sigmoid(Math.clamp(each[row], -UTMOST, UTMOST));
                sum += each[row];
            }
            for (double[] each : odds) {
                each[row] = (float) (each[row] / sum);
            }
        }
        return odds;
    }

    @Override
    public String write(GraphBuilder graph) {
        String odds = scores.write(graph);
        return graph.cast(
                scores.outputs() == 1 ? Softmax.writeTwo(graph, odds) : writeShares(graph, odds), ElementType.FLOAT);
    }

    private static String writeShares(GraphBuilder graph, String odds) {
        String held =
                graph.node("Clip", odds, graph.constant(new double[] {-UTMOST}), graph.constant(new double[] {UTMOST}));
        String each = graph.node("Sigmoid", held);
        return graph.node("Div", each, graph.node("ReduceSum", each, graph.constant(new long[] {1}, 1)));
    }

    @Override
    public long bytes() {
        return scores.bytes();
    }
}
