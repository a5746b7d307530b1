package io.crisol.recipe.step;

import io.crisol.graph.GraphBuilder;

/** Pulls every cell of a column between two limits; an infinite limit is none. */
record Limits(float[] lows, float[] highs) implements NumberChange.Arithmetic {
    @Override
    public void change(int column, float[] cells) {
        float low = lows[column];
        float high = highs[column];
        for (int row = 0; row < cells.length; row++) {
            float cell = cells[row];
            cell = cell < low ? low : cell;
            cells[row] = cell > high ? high : cell;
        }
    }

    @Override
    public String write(GraphBuilder graph, int column, String tensor) {
        String low = graph.scalar(lows[column]);
        String high = graph.scalar(highs[column]);
        String raised = graph.node("Where", graph.node("Less", tensor, low), low, tensor);
        return graph.node("Where", graph.node("Greater", raised, high), high, raised);
    }
}
