package io.crisol.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A whole scoring graph: raw columns in, predictions out. Nodes stand in an order in which they can be run. */
public record ScoringGraph(List<Port> inputs, List<Port> outputs, List<Node> nodes, List<Constant> constants) {
    public ScoringGraph {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        nodes = List.copyOf(nodes);
        constants = List.copyOf(constants);
    }

    /** The same graph without nodes, constants and inputs on which no output depends. */
    public ScoringGraph pruned() {
        Set<String> needed = new HashSet<>();
        outputs.forEach(o -> needed.add(o.name()));
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes.reversed()) {
            if (node.outputs().stream().anyMatch(needed::contains)) {
                kept.addFirst(node);
                needed.addAll(node.inputs());
            }
        }
        return new ScoringGraph(
                inputs.stream().filter(i -> needed.contains(i.name())).toList(),
                outputs,
                kept,
                constants.stream().filter(c -> needed.contains(c.name())).toList());
    }
}
