package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import io.crisol.data.FloatNumbers;
import io.crisol.graph.Attribute;
import io.crisol.graph.GraphBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number for each known level of a column.
 *
 * @param source name of the level column
 * @param label name of the column of numbers
 * @param numbers by level; "" is missing
 * @param unknown for a level that is not among them
 */
record LevelNumbers(String source, String label, Map<String, Float> numbers, float unknown) {
    LevelNumbers {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    FloatNumbers of(CodedColumn column) {
        float[] byCode = new float[column.levels().size() + 1];
        byCode[0] = numbers.getOrDefault("", unknown);
        for (int i = 1; i < byCode.length; i++) {
            byCode[i] = numbers.getOrDefault(column.levels().get(i - 1), unknown);
        }
        float[] cells = new float[column.size()];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = byCode[column.code(row) + 1];
        }
        return new FloatNumbers(cells);
    }

    /** Adds the nodes that turn a tensor of levels {@code [N]} into numbers. */
    String write(GraphBuilder graph, String tensor) {
        String[] levels = numbers.keySet().toArray(String[]::new);
        if (levels.length == 0) {
            levels = new String[] {""};
        }
        float[] values = new float[levels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.getOrDefault(levels[i], unknown);
        }
        return graph.node(
                "ai.onnx.ml",
                "LabelEncoder",
                List.of(tensor),
                Map.of(
                        "keys_strings", new Attribute.OfStrings(levels),
                        "values_floats", new Attribute.OfFloats(values),
                        "default_float", new Attribute.OfFloat(unknown)));
    }
}
