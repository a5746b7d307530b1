package io.crisol.recipe.formula;

import io.crisol.graph.Attribute;
import io.crisol.graph.ElementType;
import io.crisol.graph.GraphBuilder;
import java.util.List;
import java.util.Map;

/** Comparing texts in a graph: operator set 17 has no equality of texts, but a lookup that finds one. */
final class GraphTexts {
    private GraphTexts() {}

    static String is(GraphBuilder graph, String tensor, String text) {
        String found = graph.node(
                "ai.onnx.ml",
                "LabelEncoder",
                List.of(tensor),
                Map.of(
                        "keys_strings", new Attribute.OfStrings(new String[] {text}),
                        "values_int64s", new Attribute.OfInts(new long[] {1}),
                        "default_int64", new Attribute.OfInt(0)));
        return graph.cast(found, ElementType.BOOL);
    }
}
