package io.crisol.bundle.onnx;

import io.crisol.graph.ElementType;
import io.crisol.graph.Port;
import io.crisol.graph.ScoringGraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A lone input gets a second one beside it that nothing reads, because MLflow feeds a single input as a matrix. */
public final class LoneInput {
    /** Its name, with an underscore more where the lone one is called so. */
    public static final String UNUSED = "_unused";

    private LoneInput() {}

    static ScoringGraph accompany(ScoringGraph graph) {
        if (graph.inputs().size() != 1) {
            return graph;
        }
        Port lone = graph.inputs().getFirst();
        Port beside = new Port(lone.name().equals(UNUSED) ? UNUSED + "_" : UNUSED, ElementType.FLOAT);
        return new ScoringGraph(List.of(lone, beside), graph.outputs(), graph.nodes(), graph.constants());
    }

    /** The inputs that some operator reads. */
    public static List<Port> read(ScoringGraph graph) {
        Set<String> read =
                graph.nodes().stream().flatMap(n -> n.inputs().stream()).collect(Collectors.toUnmodifiableSet());
        return graph.inputs().stream().filter(p -> read.contains(p.name())).toList();
    }
}
