package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import java.util.List;

/** Class probabilities from scores: one score for two classes (of the second), else one a class. */
record SoftmaxClassifier(DecisionScores scores, List<String> classes) implements FittedModel {
    @Override
    public Predictions predict(Dataset prepared) {
        double[][] z = scores.of(prepared);
        return new Predictions.Probabilities(z.length == 1 ? Softmax.ofTwo(z[0]) : Softmax.ofMany(z), classes);
    }

    @Override
    public String write(GraphBuilder graph) {
        String z = scores.write(graph);
        return graph.cast(
                scores.outputs() == 1 ? Softmax.writeTwo(graph, z) : Softmax.writeMany(graph, z), ElementType.FLOAT);
    }

    @Override
    public long bytes() {
        return scores.bytes();
    }
}
