package io.crisol.learn;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.text.Message;
import java.util.Optional;

/** A model that has learned; applying never refits. Immutable and thread-safe. */
public interface FittedModel {
    /**
     * Predicts prepared rows (same schema as the training inputs). A row alone gives the same as that row in a batch.
     */
    Predictions predict(Dataset prepared);

    /**
     * Writes itself into the scoring graph, reading the tensors of the prepared columns.
     *
     * @return the name of a float tensor: probabilities {@code [N, classes]}, or predicted numbers {@code [N]}
     */
    String write(GraphBuilder graph);

    /** Why it can't be written as a graph; empty where it can. Known at choice time from the family. */
    default Optional<Message> notExportable() {
        return Optional.empty();
    }

    /** Size in bytes, roughly. */
    long bytes();
}
