package io.crisol.recipe.step;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;

/** Leaves cells and columns as they are. */
record Unchanged(Message sentence) implements FittedStep {
    @Override
    public Dataset apply(Dataset data) {
        return data;
    }

    @Override
    public void write(GraphBuilder graph) {}
}
