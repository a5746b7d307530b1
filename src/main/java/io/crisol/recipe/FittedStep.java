package io.crisol.recipe;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.Set;

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

    /**
     * The same, for a step that takes long.
     *
     * @throws io.crisol.finding.CancelledException where the person asked to stop
     */
    default Dataset apply(Dataset data, JobContext context) {
        return apply(data);
    }

    /**
     * Writes itself into the scoring graph: reads and replaces the tensors of its columns. Columns whose encoding has
     * the method {@code one_hot} have no tensors of their own: they are the columns, in the order of the schema, of the
     * group tensor {@code [N,k]} of their source.
     */
    void write(GraphBuilder graph);

    /** One sentence that says what was learned, as in "Replace missing in age by the median (41)". */
    Message sentence();

    /** Columns that it removes without reading them; whoever scores need not supply them. */
    default Set<String> dropped() {
        return Set.of();
    }
}
