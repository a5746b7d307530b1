package io.crisol.recipe.formula;

import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.formula.Expression.Numbers;
import io.crisol.recipe.formula.Expression.Texts;
import io.crisol.recipe.formula.Expression.Truths;
import java.util.Arrays;
import java.util.function.IntFunction;

/** Truths, and choosing by them cell by cell. */
final class Choosing {
    private Choosing() {}

    static Truths not(Truths a) {
        return new Truths(
                rows -> {
                    boolean[] cells = a.cells().apply(rows).clone();
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = !cells[row];
                    }
                    return cells;
                },
                graph -> graph.nodes().node("Not", graph.write(a)));
    }

    static Truths both(Truths a, Truths b, boolean and) {
        return new Truths(
                rows -> {
                    boolean[] left = a.cells().apply(rows);
                    boolean[] right = b.cells().apply(rows);
                    boolean[] cells = new boolean[left.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = and ? left[row] && right[row] : left[row] || right[row];
                    }
                    return cells;
                },
                graph -> graph.nodes().node(and ? "And" : "Or", graph.write(a), graph.write(b)));
    }

    /** 1 where true, 0 where not. */
    static Numbers number(Truths a) {
        return new Numbers(
                rows -> {
                    boolean[] truths = a.cells().apply(rows);
                    float[] cells = new float[truths.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = truths[row] ? 1 : 0;
                    }
                    return cells;
                },
                graph -> Arithmetic.narrow(graph.nodes(), graph.write(a)));
    }

    static Truths missing(Numbers a) {
        return new Truths(
                rows -> {
                    float[] from = a.cells().apply(rows);
                    boolean[] cells = new boolean[from.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = Float.isNaN(from[row]);
                    }
                    return cells;
                },
                graph -> graph.nodes().node("IsNaN", graph.write(a)));
    }

    /** Where a text is the one given; "" is missing. */
    static Truths is(Texts a, String text) {
        return new Truths(
                rows -> {
                    String[] from = a.cells().apply(rows);
                    boolean[] cells = new boolean[from.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = from[row].equals(text);
                    }
                    return cells;
                },
                graph -> GraphTexts.is(graph.nodes(), graph.write(a), text));
    }

    static Numbers numbers(Truths which, Numbers yes, Numbers no) {
        return new Numbers(
                rows -> {
                    boolean[] truths = which.cells().apply(rows);
                    float[] first = yes.cells().apply(rows);
                    float[] second = no.cells().apply(rows);
                    float[] cells = new float[truths.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = truths[row] ? first[row] : second[row];
                    }
                    return cells;
                },
                graph -> where(graph, which, yes, no));
    }

    static Texts texts(Truths which, Texts yes, Texts no) {
        return new Texts(
                rows -> {
                    boolean[] truths = which.cells().apply(rows);
                    String[] first = yes.cells().apply(rows);
                    String[] second = no.cells().apply(rows);
                    String[] cells = new String[truths.length];
                    for (int row = 0; row < cells.length; row++) {
                        cells[row] = truths[row] ? first[row] : second[row];
                    }
                    return cells;
                },
                graph -> where(graph, which, yes, no),
                "");
    }

    private static String where(Expression.Graph graph, Expression which, Expression yes, Expression no) {
        return graph.nodes().node("Where", graph.write(which), graph.write(yes), graph.write(no));
    }

    static Texts text(String value) {
        return new Texts(
                rows -> {
                    String[] cells = new String[rows.rows()];
                    Arrays.fill(cells, value);
                    return cells;
                },
                graph -> text(graph.nodes(), value),
                value);
    }

    private static String text(GraphBuilder graph, String value) {
        return graph.constant(new String[] {value});
    }

    static String[] texts(int rows, IntFunction<String> cell) {
        String[] cells = new String[rows];
        Arrays.setAll(cells, cell);
        return cells;
    }
}
