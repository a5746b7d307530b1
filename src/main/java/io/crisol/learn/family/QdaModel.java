package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.Design;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Layout;
import io.crisol.learn.Predictions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A fitted quadratic discriminant analysis.
 *
 * @param kept the features that it reads
 * @param constants {@code [class]}: what stands in its score at its average row
 * @param means {@code [class][kept feature]}
 * @param halves {@code [class]}: a square matrix that turns the way from the average row into standard deviations
 */
record QdaModel(
        Layout layout, List<String> classes, int[] kept, double[] constants, double[][] means, double[][][] halves)
        implements FittedModel {
    @Override
    public Predictions predict(Dataset prepared) {
        Design design = layout.read(prepared);
        double[][] scores = new double[constants.length][design.rows()];
        double[] all = new double[design.width()];
        double[] from = new double[kept.length];
        for (int row = 0; row < design.rows(); row++) {
            Arrays.fill(all, 0);
            design.accumulate(row, 1, all);
            for (int k = 0; k < scores.length; k++) {
                for (int a = 0; a < kept.length; a++) {
                    from[a] = all[kept[a]] - means[k][a];
                }
                scores[k][row] = constants[k] - 0.5 * squaredLength(halves[k], from);
            }
        }
        return new Predictions.Probabilities(Softmax.ofMany(scores), classes);
    }

    private static double squaredLength(double[][] half, double[] from) {
        double whole = 0;
        for (int i = 0; i < half.length; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += half[i][j] * from[j];
            }
            whole += sum * sum;
        }
        return whole;
    }

    @Override
    public String write(GraphBuilder graph) {
        int n = kept.length;
        long[] places = new long[n];
        Arrays.setAll(places, a -> kept[a]);
        String features = graph.node(
                "Gather",
                List.of(layout.write(graph), graph.constant(places, n)),
                Map.of("axis", new Attribute.OfInt(1)));
        List<String> squares = new ArrayList<>();
        for (int k = 0; k < constants.length; k++) {
            String from = graph.node("Sub", features, graph.constant(means[k], 1, n));
            String deviations = graph.node("MatMul", from, graph.constant(transposed(halves[k]), n, n));
            squares.add(graph.node(
                    "ReduceSum", graph.node("Mul", deviations, deviations), graph.constant(new long[] {1}, 1)));
        }
        String halved = graph.node("Mul", graph.concat(squares), graph.constant(new double[] {-0.5}));
        String scores = graph.node("Add", halved, graph.constant(constants, 1, constants.length));
        return graph.cast(Softmax.writeMany(graph, scores), ElementType.FLOAT);
    }

    private static double[] transposed(double[][] matrix) {
        int n = matrix.length;
        double[] flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flat[j * n + i] = matrix[i][j];
            }
        }
        return flat;
    }

    @Override
    public long bytes() {
        return layout.bytes() + 8L * constants.length * kept.length * (kept.length + 1L);
    }
}
