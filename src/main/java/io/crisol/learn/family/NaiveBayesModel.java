package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.Design;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Layout;
import io.crisol.learn.Predictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted naive Bayes.
 *
 * @param constants {@code [class]}: what stands in its score without any evidence
 * @param means {@code [class][number]}, and more that is not read
 * @param precisions {@code [class][number]}
 * @param evidence {@code [class][indicator]}
 */
record NaiveBayesModel(
        Layout layout,
        List<String> classes,
        double[] constants,
        double[][] means,
        double[][] precisions,
        double[][] evidence)
        implements FittedModel {
    @Override
    public Predictions predict(Dataset prepared) {
        Design design = layout.read(prepared);
        double[][] scores = new double[constants.length][design.rows()];
        for (int k = 0; k < scores.length; k++) {
            for (int row = 0; row < design.rows(); row++) {
                scores[k][row] = numbers(design, row, k) + levels(design, row, k) + constants[k];
            }
        }
        return new Predictions.Probabilities(Softmax.ofMany(scores), classes);
    }

    private double numbers(Design design, int row, int cls) {
        double sum = 0;
        for (int j = 0; j < layout.denseWidth(); j++) {
            double from = design.number(row, j) - means[cls][j];
            sum += from * from * precisions[cls][j];
        }
        return -0.5 * sum;
    }

    private double levels(Design design, int row, int cls) {
        double sum = 0;
        for (int g = 0; g < layout.groups(); g++) {
            int feature = design.active(row, g);
            sum += feature < 0 ? 0 : evidence[cls][feature - layout.denseWidth()];
        }
        return sum;
    }

    @Override
    public String write(GraphBuilder graph) {
        String features = layout.write(graph);
        int numbers = layout.denseWidth();
        int levels = layout.width() - numbers;
        String scores = graph.constant(constants, 1, constants.length);
        if (numbers > 0) {
            scores = graph.node("Add", writeNumbers(graph, slice(graph, features, 0, numbers)), scores);
        }
        if (levels > 0) {
            double[] weights = new double[levels * constants.length];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = evidence[j % constants.length][j / constants.length];
            }
            String sums = graph.node(
                    "MatMul",
                    slice(graph, features, numbers, numbers + levels),
                    graph.constant(weights, levels, constants.length));
            scores = graph.node("Add", sums, scores);
        }
        return graph.cast(Softmax.writeMany(graph, scores), ElementType.FLOAT);
    }

    private String writeNumbers(GraphBuilder graph, String features) {
        int numbers = layout.denseWidth();
        List<String> sums = new ArrayList<>();
        for (int k = 0; k < constants.length; k++) {
            String from = graph.node("Sub", features, graph.constant(Arrays.copyOf(means[k], numbers), 1, numbers));
            double[] halves = new double[numbers];
            for (int j = 0; j < numbers; j++) {
                halves[j] = -0.5 * precisions[k][j];
            }
            sums.add(graph.node("MatMul", graph.node("Mul", from, from), graph.constant(halves, numbers, 1)));
        }
        return graph.concat(sums);
    }

    private static String slice(GraphBuilder graph, String features, int from, int to) {
        return graph.node(
                "Slice",
                features,
                graph.constant(new long[] {from}, 1),
                graph.constant(new long[] {to}, 1),
                graph.constant(new long[] {1}, 1));
    }

    @Override
    public long bytes() {
        return layout.bytes() + 8L * constants.length * (1 + layout.width() + 2L * layout.denseWidth());
    }
}
