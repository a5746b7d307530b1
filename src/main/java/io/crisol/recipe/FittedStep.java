package io.crisol.recipe;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.text.Message;

/**
 * A step that has learned all it will: applies to any rows and never refits. A row alone gives the same as that row in
 * a batch. Immutable and thread-safe.
 */
public interface FittedStep {
    /**
     * Applies the step. The input has the schema it was fitted on (rows differ). Arithmetic is done in float, in the
     * same order of operations as the graph that {@link #write} makes.
     */
    Dataset apply(Dataset data);

    /** Writes itself into the scoring graph: reads and replaces the tensors of its columns. */
    void write(GraphBuilder graph);

    /** One sentence that says what was learned, as in "Replace missing in age by the median (41)". */
    Message sentence();
}
