package io.crisol.recipe.step;

import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The rank of a number among those of the training rows, 0 to 1, or the normal score of that rank. A value that several
 * quantiles share has the middle of their ranks.
 *
 * @param knots the different quantiles, ascending, at least one
 * @param starts the rank just above each knot
 * @param slopes from there to the next knot; 0 at the last
 * @param ranks the rank of each knot itself
 */
record RankCurve(double[] knots, double[] starts, double[] slopes, double[] ranks, boolean normal)
        implements Curves.Curve {
    static RankCurve learned(float[] sorted, int quantiles, boolean normal) {
        int count = Math.min(quantiles, sorted.length);
        if (count < 2 || sorted[0] == sorted[sorted.length - 1]) {
            double only = sorted.length == 0 ? 0 : sorted[0];
            return new RankCurve(new double[] {only}, new double[] {0.5}, new double[1], new double[] {0.5}, normal);
        }
        double[] knots = new double[count];
        double[] first = new double[count];
        double[] last = new double[count];
        int used = 0;
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            double value = Learned.quantile(sorted, share);
            if (used == 0 || value > knots[used - 1]) {
                knots[used] = value;
                first[used++] = share;
            }
            last[used - 1] = share;
        }
        double[] slopes = new double[used];
        double[] ranks = new double[used];
        for (int i = 0; i < used; i++) {
            slopes[i] = i + 1 == used ? 0 : (first[i + 1] - last[i]) / (knots[i + 1] - knots[i]);
            ranks[i] = i == 0 ? 0 : i + 1 == used ? 1 : (first[i] + last[i]) / 2;
        }
        return new RankCurve(Arrays.copyOf(knots, used), Arrays.copyOf(last, used), slopes, ranks, normal);
    }

    @Override
    public double at(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        double within = x < knots[0] ? knots[0] : Math.min(x, knots[knots.length - 1]);
        int found = Arrays.binarySearch(knots, within);
        int below = found >= 0 ? found : -found - 2;
        double rank = within == knots[below] ? ranks[below] : starts[below] + (within - knots[below]) * slopes[below];
        return normal ? NormalScore.of(rank) : rank;
    }

    @Override
    public String write(GraphBuilder graph, String tensor) {
        String lowest = graph.constant(new double[] {knots[0]});
        String highest = graph.constant(new double[] {knots[knots.length - 1]});
        String raised = graph.node("Where", graph.node("Less", tensor, lowest), lowest, tensor);
        String within = graph.node("Where", graph.node("Greater", raised, highest), highest, raised);
        String place = writePlace(graph, within);
        String knot = graph.node("Gather", table(graph, knots), place);
        String line = graph.node(
                "Add",
                graph.node("Gather", table(graph, starts), place),
                graph.node("Mul", graph.node("Sub", within, knot), graph.node("Gather", table(graph, slopes), place)));
        String at = graph.node("Gather", table(graph, ranks), place);
        String rank = graph.node("Where", graph.node("Equal", within, knot), at, line);
        String score = normal ? NormalScore.write(graph, rank) : rank;
        String missing = graph.node("IsNaN", tensor);
        return graph.node("Where", missing, graph.constant(new double[] {Double.NaN}), score);
    }

    /** The last knot that is not above the value: as many as are not above it, less one. */
    private String writePlace(GraphBuilder graph, String within) {
        String reached = graph.node("GreaterOrEqual", graph.asColumn(within), graph.constant(knots, 1, knots.length));
        String count = graph.node(
                "ReduceSum",
                List.of(graph.cast(reached, ElementType.FLOAT), graph.constant(new long[] {1}, 1)),
                Map.of("keepdims", new Attribute.OfInt(0)));
        String place = graph.node("Sub", graph.cast(count, ElementType.INT64), graph.constant(new long[] {1}));
        String zero = graph.constant(new long[] {0});
        return graph.node("Where", graph.node("Less", place, zero), zero, place);
    }

    private static String table(GraphBuilder graph, double[] values) {
        return graph.constant(values, values.length);
    }
}
