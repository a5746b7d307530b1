package io.crisol.recipe.step;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.List;

/** Several changes of one step, to columns of different kinds. */
record InTurn(List<FittedStep> parts, Message sentence) implements FittedStep {
    InTurn {
        parts = List.copyOf(parts);
    }

    @Override
    public Dataset apply(Dataset data) {
        Dataset changed = data;
        for (FittedStep part : parts) {
            changed = part.apply(changed);
        }
        return changed;
    }

    @Override
    public void write(GraphBuilder graph) {
        parts.forEach(part -> part.write(graph));
    }
}
