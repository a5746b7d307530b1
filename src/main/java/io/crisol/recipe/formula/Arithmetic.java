package io.crisol.recipe.formula;

import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.formula.Expression.Graph;
import io.crisol.recipe.formula.Expression.Numbers;
import io.crisol.recipe.formula.Expression.Truths;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;

/** Calculating with numbers cell by cell, in float and in the same order as the nodes. */
final class Arithmetic {
    private Arithmetic() {}

    /** What becomes of one number. */
    interface One {
        float of(float x);
    }

    /** What becomes of two numbers. */
    interface Two {
        float of(float a, float b);
    }

    /** What two numbers compare to; false where one is missing. */
    interface Test {
        boolean of(float a, float b);
    }

    static Numbers constant(float value) {
        return new Numbers(
                rows -> {
                    float[] cells = new float[rows.rows()];
                    Arrays.fill(cells, value);
                    return cells;
                },
                graph -> graph.nodes().scalar(value));
    }

    static Numbers one(Numbers x, One what, BiFunction<GraphBuilder, String, String> nodes) {
        return new Numbers(
                rows -> {
                    float[] from = x.cells().apply(rows);
                    float[] cells = new float[from.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = what.of(from[row]);
                    }
                    return cells;
                },
                graph -> nodes.apply(graph.nodes(), graph.write(x)));
    }

    /** A function taken in double and rounded to float. */
    static Numbers wide(Numbers x, DoubleUnaryOperator what, String operator) {
        return one(x, v -> (float) what.applyAsDouble(v), (g, t) -> narrow(g, g.node(operator, wide(g, t))));
    }

    static String wide(GraphBuilder graph, String tensor) {
        return graph.cast(tensor, ElementType.DOUBLE);
    }

    static String narrow(GraphBuilder graph, String tensor) {
        return graph.cast(tensor, ElementType.FLOAT);
    }

    static Numbers two(Numbers a, Numbers b, Two what, Function<Graph, Function<String[], String>> nodes) {
        return new Numbers(
                rows -> {
                    float[] left = a.cells().apply(rows);
                    float[] right = b.cells().apply(rows);
                    float[] cells = new float[left.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = what.of(left[row], right[row]);
                    }
                    return cells;
                },
                graph -> nodes.apply(graph).apply(new String[] {graph.write(a), graph.write(b)}));
    }

    static Numbers two(Numbers a, Numbers b, Two what, String operator) {
        return two(a, b, what, graph -> both -> graph.nodes().node(operator, both));
    }

    static Truths compared(Numbers a, Numbers b, Test what, Function<Graph, Function<String[], String>> nodes) {
        return new Truths(
                rows -> {
                    float[] left = a.cells().apply(rows);
                    float[] right = b.cells().apply(rows);
                    boolean[] cells = new boolean[left.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = what.of(left[row], right[row]);
                    }
                    return cells;
                },
                graph -> nodes.apply(graph).apply(new String[] {graph.write(a), graph.write(b)}));
    }

    /** The smaller or larger of two; missing where one is. */
    static Numbers extreme(Numbers a, Numbers b, boolean smaller) {
        return two(
                a,
                b,
                (x, y) -> Float.isNaN(x) || Float.isNaN(y) ? Float.NaN : (smaller ? x < y : x > y) ? x : y,
                graph -> both -> {
                    GraphBuilder g = graph.nodes();
                    String first = g.node(smaller ? "Less" : "Greater", both);
                    return missingWhere(g, eitherMissing(g, both), g.node("Where", first, both[0], both[1]));
                });
    }

    static String eitherMissing(GraphBuilder graph, String... both) {
        return graph.node("Or", graph.node("IsNaN", both[0]), graph.node("IsNaN", both[1]));
    }

    static String missingWhere(GraphBuilder graph, String truths, String otherwise) {
        return graph.node("Where", truths, graph.scalar(Float.NaN), otherwise);
    }

    /** C and Java differ on a missing base or exponent and on infinite exponents: these are missing. */
    static Numbers power(Numbers base, Numbers exponent) {
        return two(
                base,
                exponent,
                (x, y) -> Float.isNaN(x) || Float.isNaN(y) || Float.isInfinite(y)
                        ? Float.NaN
                        : (float) StrictMath.pow(x, y),
                graph -> both -> {
                    GraphBuilder g = graph.nodes();
                    String power = narrow(g, g.node("Pow", wide(g, both[0]), wide(g, both[1])));
                    String none = g.node("Or", eitherMissing(g, both), g.node("IsInf", both[1]));
                    return missingWhere(g, none, power);
                });
    }
}
