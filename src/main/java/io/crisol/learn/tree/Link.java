package io.crisol.learn.tree;

import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import io.crisol.learn.Contributions;
import io.crisol.learn.Predictions;
import java.util.List;
import java.util.Map;

/** How the sums over the trees become predictions, in process and in the scoring graph, operation by operation the same. */
sealed interface Link {
    /** @param sums {@code [output][row]} */
    Predictions predict(double[][] sums);

    /** In what the sums are counted. */
    Contributions.Scale scale();

    /** Names of the classes; empty for numbers. */
    List<String> classes();

    /** What a sum of a row becomes before it is turned into a prediction: divided by this … */
    double divisor();

    /** … with this added, one an output. */
    double base(int output);

    /** @param sums the float tensor {@code [N, outputs]}, or with low parts {@code [N, 2 outputs]} */
    String write(GraphBuilder graph, String sums);

    /** Mean class shares of so many trees; with two classes only the positive one is summed. */
    record Shares(int trees, List<String> classes) implements Link {
        @Override
        public Contributions.Scale scale() {
            return Contributions.Scale.PROBABILITY;
        }

        @Override
        public double divisor() {
            return trees;
        }

        @Override
        public double base(int output) {
            return 0;
        }

        @Override
        public Predictions predict(double[][] sums) {
            double[][] shares = new double[sums.length][sums[0].length];
            for (int k = 0; k < sums.length; k++) {
                for (int row = 0; row < shares[k].length; row++) {
                    shares[k][row] = (float) sums[k][row] / (float) trees;
                }
            }
            return new Predictions.Probabilities(sums.length == 1 ? both(shares[0]) : shares, classes);
        }

        @Override
        public String write(GraphBuilder graph, String sums) {
            String shares = graph.node("Div", sums, graph.scalar(trees));
            return classes.size() == 2 ? both(graph, shares) : shares;
        }
    }

    /** Two classes: the sum is the log odds of the positive one, beside a base. */
    record Logistic(float base, List<String> classes) implements Link {
        @Override
        public Contributions.Scale scale() {
            return Contributions.Scale.LOG_ODDS;
        }

        @Override
        public double divisor() {
            return 1;
        }

        @Override
        public double base(int output) {
            return base;
        }

        @Override
        public Predictions predict(double[][] sums) {
            double[] positive = new double[sums[0].length];
            for (int row = 0; row < positive.length; row++) {
                float logOdds = (float) sums[0][row] + base;
                positive[row] = (float) (1 / (1 + Math.exp(-logOdds)));
            }
            return new Predictions.Probabilities(both(positive), classes);
        }

        @Override
        public String write(GraphBuilder graph, String sums) {
            return both(graph, graph.node("Sigmoid", graph.node("Add", sums, graph.scalar(base))));
        }
    }

    /** Several classes: the sums are logarithms of the probabilities up to a constant, beside a base. */
    record Softmax(float[] base, List<String> classes) implements Link {
        @Override
        public Contributions.Scale scale() {
            return Contributions.Scale.LOG_ODDS;
        }

        @Override
        public double divisor() {
            return 1;
        }

        @Override
        public double base(int output) {
            return base[output];
        }

        @Override
        public Predictions predict(double[][] sums) {
            int rows = sums[0].length;
            double[][] probabilities = new double[base.length][rows];
            double[] scores = new double[base.length];
            for (int row = 0; row < rows; row++) {
                double greatest = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < base.length; k++) {
                    scores[k] = (float) sums[k][row] + base[k];
                    greatest = Math.max(greatest, scores[k]);
                }
                double total = 0;
                for (int k = 0; k < base.length; k++) {
                    scores[k] = Math.exp(scores[k] - greatest);
                    total += scores[k];
                }
                for (int k = 0; k < base.length; k++) {
                    probabilities[k][row] = (float) (scores[k] / total);
                }
            }
            return new Predictions.Probabilities(probabilities, classes);
        }

        @Override
        public String write(GraphBuilder graph, String sums) {
            String scores = graph.node("Add", sums, graph.constant(base, base.length));
            return graph.node("Softmax", List.of(scores), Map.of("axis", new Attribute.OfInt(1)));
        }
    }

    /** A number: a base plus the sum. */
    record Amount(double base) implements Link {
        @Override
        public Contributions.Scale scale() {
            return Contributions.Scale.AMOUNT;
        }

        @Override
        public List<String> classes() {
            return List.of();
        }

        @Override
        public double divisor() {
            return 1;
        }

        @Override
        public double base(int output) {
            return base;
        }

        @Override
        public Predictions predict(double[][] sums) {
            double[] values = new double[sums[0].length];
            for (int row = 0; row < values.length; row++) {
                values[row] = (float) (sums[0][row] + base);
            }
            return new Predictions.Amounts(values);
        }

        @Override
        public String write(GraphBuilder graph, String sums) {
            String exact = graph.cast(sums, io.crisol.graph.ElementType.DOUBLE);
            String total = graph.node(
                    "ReduceSum",
                    List.of(exact, graph.constant(new long[] {1}, 1)),
                    Map.of("keepdims", new Attribute.OfInt(0)));
            String shifted = graph.node("Add", total, graph.constant(new double[] {base}));
            return graph.cast(shifted, io.crisol.graph.ElementType.FLOAT);
        }
    }

    private static double[][] both(double[] positive) {
        double[] negative = new double[positive.length];
        for (int row = 0; row < negative.length; row++) {
            negative[row] = 1f - (float) positive[row];
        }
        return new double[][] {negative, positive};
    }

    private static String both(GraphBuilder graph, String positive) {
        return graph.concat(List.of(graph.node("Sub", graph.scalar(1), positive), positive));
    }
}
