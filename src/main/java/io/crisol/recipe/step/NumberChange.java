package io.crisol.recipe.step;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import io.crisol.data.FloatNumbers;
import io.crisol.data.Schema;
import io.crisol.graph.GraphBuilder;
import io.crisol.recipe.FittedStep;
import io.crisol.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes number columns cell by cell; names and places stay. A column of a one-hot encoding is no longer part of it.
 *
 * @param before the columns before the step
 * @param names the columns it changes
 */
record NumberChange(Schema before, List<String> names, Arithmetic arithmetic, Message sentence) implements FittedStep {
    NumberChange {
        names = List.copyOf(names);
    }

    /** What happens to the cells of a column; both ways do the same operations in float in the same order. */
    interface Arithmetic {
        /** Changes cells in place; NaN is a missing cell. */
        void change(int column, float[] cells);

        /** Adds the nodes that change a tensor {@code [N]}; returns the changed one. */
        String write(GraphBuilder graph, int column, String tensor);
    }

    @Override
    public Dataset apply(Dataset data) {
        Map<ColumnInfo, Column> changed = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            float[] cells = data.numbers(names.get(i)).toFloats();
            arithmetic.change(i, cells);
            ColumnInfo info = data.schema().column(names.get(i)).orElseThrow();
            changed.put(
                    Tensors.inGroup(info) ? ColumnInfo.of(info.name(), info.type(), info.reason()) : info,
                    new FloatNumbers(cells));
        }
        return data.with(changed);
    }

    @Override
    public void write(GraphBuilder graph) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String tensor = Tensors.read(graph, before, names.get(i));
            changed.put(names.get(i), arithmetic.write(graph, i, tensor));
        }
        Tensors.replace(graph, before, changed);
    }
}
