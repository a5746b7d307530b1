package io.crisol.bundle.onnx;

import io.crisol.graph.Constant;
import io.crisol.graph.ElementType;
import io.crisol.graph.Node;
import io.crisol.graph.Port;
import io.crisol.graph.ScoringGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps apart the names that people gave (columns) and those that the program makes (tensors inside the graph, which
 * begin with an underscore): a column may be called anything.
 */
final class GraphNames {
    /** The input that stands beside a lone one, so that readers which feed a single input as a matrix do not. */
    static final String UNUSED = "_unused";

    private static final String HELD = "=";

    private GraphNames() {}

    /** The name under which an input column stands while the graph is being made. */
    static String held(String column) {
        return HELD + column;
    }

    /** The graph with its inputs under the columns' own names, and with a second input where there is only one. */
    static ScoringGraph settle(ScoringGraph graph) {
        String inner = innerPrefix(graph);
        UnaryOperator<String> rename =
                name -> name.startsWith(HELD) ? name.substring(1) : name.startsWith("_") ? inner + name : name;
        List<String> outputs = graph.outputs().stream().map(Port::name).toList();
        UnaryOperator<String> tensor = name -> outputs.contains(name) ? name : rename.apply(name);
        List<Port> inputs = new ArrayList<>();
        graph.inputs().forEach(i -> inputs.add(new Port(tensor.apply(i.name()), i.type())));
        lone(inputs).ifPresent(inputs::add);
        return new ScoringGraph(
                inputs,
                graph.outputs(),
                graph.nodes().stream().map(n -> renamed(n, tensor)).toList(),
                graph.constants().stream()
                        .map(c -> new Constant(tensor.apply(c.name()), c.type(), c.dims(), c.values()))
                        .toList());
    }

    private static Optional<Port> lone(List<Port> inputs) {
        if (inputs.size() != 1) {
            return Optional.empty();
        }
        String name = inputs.getFirst().name().equals(UNUSED) ? UNUSED + "_" : UNUSED;
        return Optional.of(new Port(name, ElementType.FLOAT));
    }

    /** Enough underscores that no name from outside begins like a name from inside. */
    private static String innerPrefix(ScoringGraph graph) {
        String prefix = "";
        while (true) {
            String tried = prefix + "_";
            if (Stream.concat(graph.inputs().stream(), graph.outputs().stream())
                    .map(p -> p.name().startsWith(HELD) ? p.name().substring(1) : p.name())
                    .noneMatch(n -> n.startsWith(tried))) {
                return prefix;
            }
            prefix = tried;
        }
    }

    private static Node renamed(Node node, UnaryOperator<String> tensor) {
        return new Node(
                node.domain(),
                node.op(),
                node.inputs().stream().map(tensor).toList(),
                node.outputs().stream().map(tensor).toList(),
                node.attributes());
    }
}
