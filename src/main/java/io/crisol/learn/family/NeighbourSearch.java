package io.crisol.learn.family;

import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.learn.Design;
import io.crisol.learn.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds the nearest training rows by brute force. Squared distances are rounded to whole steps (some 1e-8 of a typical
 * squared length), so that rows equally far away stay equally far whichever way distances are computed.
 */
final class NeighbourSearch {
    private static final double STEP = 0x1p-26;
    private static final double LEAST = 1e-100;
    private static final int BLOCK = 512;

    private final Design training;
    private final int k;
    private final double step;
    private final double[][] numbers;
    private final int[][] active;

    private NeighbourSearch(Design training, int k, double step) {
        this.training = training;
        this.k = k;
        this.step = step;
        this.numbers = new double[training.layout().denseWidth()][training.rows()];
        this.active = new int[training.layout().groups()][training.rows()];
        for (int row = 0; row < training.rows(); row++) {
            for (int j = 0; j < numbers.length; j++) {
                numbers[j][row] = training.number(row, j);
            }
            for (int g = 0; g < active.length; g++) {
                active[g][row] = training.active(row, g);
            }
        }
    }

    /** @param k how many neighbours, at most as many as there are rows */
    static NeighbourSearch of(Design training, int k, JobContext context) {
        double[] lengths = new double[training.rows()];
        int[] features = new int[training.most()];
        double[] values = new double[training.most()];
        for (int row = 0; row < lengths.length; row++) {
            if ((row & 255) == 0) {
                context.checkCancelled();
            }
            int count = training.copy(row, features, values);
            for (int a = 0; a < count; a++) {
                lengths[row] += values[a] * values[a];
            }
        }
        Arrays.sort(lengths);
        double typical = lengths[lengths.length / 2];
        int exponent = typical > LEAST ? Math.getExponent(typical) : 0;
        return new NeighbourSearch(training, k, Math.scalb(STEP, exponent));
    }

    Layout layout() {
        return training.layout();
    }

    int k() {
        return k;
    }

    int rows() {
        return training.rows();
    }

    /**
     * The neighbours of every row of a design, nearest first.
     *
     * @param steps takes the squared distances in steps, {@code [row][k]}
     * @return training rows, {@code [row][k]}
     */
    int[][] neighbours(Design queries, double[][] steps) {
        int[][] found = new int[queries.rows()][k];
        double[] distances = new double[BLOCK];
        for (double[] each : steps) {
            Arrays.fill(each, Double.POSITIVE_INFINITY);
        }
        for (int from = 0; from < training.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, training.rows() - from);
            for (int row = 0; row < queries.rows(); row++) {
                measure(queries, row, from, count, distances);
                keep(distances, from, count, steps[row], found[row]);
            }
        }
        return found;
    }

    private void measure(Design queries, int row, int from, int count, double[] distances) {
        Arrays.fill(distances, 0, count, 0);
        for (int j = 0; j < numbers.length; j++) {
            addSquares(queries.number(row, j), numbers[j], from, count, distances);
        }
        for (int g = 0; g < active.length; g++) {
            addMismatches(queries.active(row, g), active[g], from, count, distances);
        }
    }

    private static void addSquares(double value, double[] others, int from, int count, double[] distances) {
        for (int i = 0; i < count; i++) {
            double apart = value - others[from + i];
            distances[i] += apart * apart;
        }
    }

    /** One for each of the two indicators that is on in one row only. */
    private static void addMismatches(int feature, int[] others, int from, int count, double[] distances) {
        int own = feature < 0 ? 0 : 1;
        for (int i = 0; i < count; i++) {
            int other = others[from + i];
            distances[i] += other == feature ? 0 : own + (other < 0 ? 0 : 1);
        }
    }

    private void keep(double[] distances, int from, int count, double[] best, int[] rows) {
        double worst = best[k - 1];
        for (int i = 0; i < count; i++) {
            double steps = Math.rint(distances[i] / step);
            if (steps < worst) {
                int at = k - 1;
                while (at > 0 && best[at - 1] > steps) {
                    best[at] = best[at - 1];
                    rows[at] = rows[at - 1];
                    at--;
                }
                best[at] = steps;
                rows[at] = from + i;
                worst = best[k - 1];
            }
        }
    }

    /**
     * Writes the search into a graph.
     *
     * @return names of the squared distances in steps, double {@code [N,k]}, and of the training rows, long {@code
     *     [N,k]}
     */
    List<String> write(GraphBuilder graph) {
        String features = layout().write(graph);
        String lengths =
                graph.node("ReduceSum", graph.node("Mul", features, features), graph.constant(new long[] {1}, 1));
        String product = graph.node("MatMul", features, graph.constant(doubled(), layout().width(), rows()));
        String own = graph.node("Div", lengths, graph.constant(new double[] {step}));
        String apart = graph.node("Add", graph.node("Add", product, own), graph.constant(lengthsInSteps(), 1, rows()));
        return graph.nodeWithTwo(
                "",
                "TopK",
                List.of(graph.node("Round", apart), graph.constant(new long[] {k}, 1)),
                Map.of("axis", new Attribute.OfInt(1), "largest", new Attribute.OfInt(0)));
    }

    /** Minus twice the features of every training row, in steps: {@code [feature][row]}. */
    private double[] doubled() {
        double[] all = new double[layout().width() * rows()];
        int[] features = new int[training.most()];
        double[] values = new double[training.most()];
        for (int row = 0; row < rows(); row++) {
            int count = training.copy(row, features, values);
            for (int a = 0; a < count; a++) {
                all[features[a] * rows() + row] = -2 * values[a] / step;
            }
        }
        return all;
    }

    private double[] lengthsInSteps() {
        double[] lengths = new double[rows()];
        int[] features = new int[training.most()];
        double[] values = new double[training.most()];
        for (int row = 0; row < rows(); row++) {
            int count = training.copy(row, features, values);
            for (int a = 0; a < count; a++) {
                lengths[row] += values[a] * values[a];
            }
            lengths[row] /= step;
        }
        return lengths;
    }

    long bytes() {
        return layout().bytes() + (long) rows() * (12L * numbers.length + 8L * active.length);
    }
}
