package io.crisol.recipe.step;

import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import java.util.List;

/** Bends each column along a curve of its own, computed in double and rounded to float at the end. */
record Curves(List<? extends Curves.Curve> curves) implements NumberChange.Arithmetic {
    Curves {
        curves = List.copyOf(curves);
    }

    /** A curve over the numbers; the value at NaN is NaN. */
    interface Curve {
        double at(double x);

        /** The same on a double tensor {@code [N]}. */
        String write(GraphBuilder graph, String tensor);
    }

    @Override
    public void change(int column, float[] cells) {
        Curve curve = curves.get(column);
        for (int row = 0; row < cells.length; row++) {
            cells[row] = (float) curve.at(cells[row]);
        }
    }

    @Override
    public String write(GraphBuilder graph, int column, String tensor) {
        String bent = curves.get(column).write(graph, graph.cast(tensor, ElementType.DOUBLE));
        return graph.cast(bent, ElementType.FLOAT);
    }
}
