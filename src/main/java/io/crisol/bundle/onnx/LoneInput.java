package io.crisol.bundle.onnx;

import io.crisol.graph.ElementType;
import io.crisol.graph.Port;
import io.crisol.graph.ScoringGraph;
import java.util.List;

/** A lone input gets a second one beside it that nothing reads, because MLflow feeds a single input as a matrix. */
public final class LoneInput {
    /** Its name; the only input whose name may begin so and that stands last of two. */
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
}
