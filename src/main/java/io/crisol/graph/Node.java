package io.crisol.graph;

import java.util.List;
import java.util.Map;

/**
 * One operation.
 *
 * @param domain {@code ""} for the standard operators, {@code "ai.onnx.ml"} for the learning ones
 * @param op the operator's name as in the ONNX specification
 * @param inputs tensor names; {@code ""} for an optional one left out
 * @param outputs tensor names
 * @param attributes by name
 */
public record Node(
        String domain, String op, List<String> inputs, List<String> outputs, Map<String, Attribute> attributes) {
    public Node {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(attributes));
    }
}
