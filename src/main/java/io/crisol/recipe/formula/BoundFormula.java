package io.crisol.recipe.formula;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.formula.Expression.Graph;
import io.crisol.recipe.formula.Expression.Numbers;
import io.crisol.recipe.formula.Expression.Texts;
import io.crisol.recipe.formula.Expression.Truths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A formula whose columns are known. Immutable and thread-safe. */
public final class BoundFormula {
    private final Expression whole;

    BoundFormula(Expression whole) {
        this.whole = whole;
    }

    /** Numbers (1 and 0 for a truth), or levels for a text. */
    public ColumnType type() {
        return whole instanceof Texts ? ColumnType.LEVEL : ColumnType.NUMBER;
    }

    /** The result for each row; a number that is not finite is missing. */
    public Column apply(Dataset rows) {
        return switch (whole) {
            case Numbers n -> finite(n.cells().apply(rows));
            case Truths t -> finite(Choosing.number(t).cells().apply(rows));
            case Texts t -> levels(t.cells().apply(rows));
        };
    }

    /**
     * Adds the nodes that compute it.
     *
     * @param column the tensor {@code [N]} of a column
     * @return the result's tensor {@code [N]}
     */
    public String write(GraphBuilder graph, UnaryOperator<String> column) {
        Graph into = new Graph(graph, column);
        return switch (whole) {
            case Numbers n -> finite(graph, into.write(n));
            case Truths t -> into.write(Choosing.number(t));
            case Texts t -> into.write(t);
        };
    }

    private static String finite(GraphBuilder graph, String tensor) {
        return Arithmetic.missingWhere(graph, graph.node("IsInf", tensor), tensor);
    }

    private static Column finite(float[] cells) {
        float[] finite = new float[cells.length];
        for (int row = 0; row < finite.length; row++) {
            finite[row] = Float.isFinite(cells[row]) ? cells[row] : Float.NaN;
        }
        return new FloatNumbers(finite);
    }

    private static Column levels(String[] cells) {
        Map<String, Integer> places = new HashMap<>();
        List<String> levels = new ArrayList<>();
        int[] codes = new int[cells.length];
        for (int row = 0; row < codes.length; row++) {
            String cell = cells[row];
            codes[row] = cell.isEmpty()
                    ? -1
                    : places.computeIfAbsent(cell, c -> {
                        levels.add(c);
                        return levels.size() - 1;
                    });
        }
        return new CodedColumn(ColumnType.LEVEL, codes, levels);
    }
}
