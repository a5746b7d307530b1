package io.crisol.recipe.step;

import io.crisol.graph.GraphBuilder;

/** Subtracts one number from every cell of a column and divides by another. */
record Rescaling(float[] origins, float[] units) implements NumberChange.Arithmetic {
    /** The unit to divide by: 1 for a column whose values are all the same. */
    static float divisor(float spread, float[] sorted) {
        boolean constant = sorted.length == 0 || sorted[0] == sorted[sorted.length - 1];
        return constant || spread == 0 || !Float.isFinite(spread) ? 1 : spread;
    }

    @Override
    public void change(int column, float[] cells) {
        float origin = origins[column];
        float unit = units[column];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = (cells[row] - origin) / unit;
        }
    }

    @Override
    public String write(GraphBuilder graph, int column, String tensor) {
        return graph.node("Div", graph.node("Sub", tensor, graph.scalar(origins[column])), graph.scalar(units[column]));
    }
}
