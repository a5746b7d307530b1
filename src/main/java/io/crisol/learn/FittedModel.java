package io.crisol.learn;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;
import io.crisol.job.JobContext;
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

    /**
     * What each column adds to the result of each row, exactly, against background rows.
     *
     * @param rows prepared rows; {@code background} too: rows that stand for what is usual, a hundred are plenty
     * @return empty where the model can't tell
     */
    default Optional<Contributions> contributions(Dataset rows, Dataset background, JobContext context) {
        return Optional.empty();
    }

    /** Why it can't be written as a graph; empty where it can. Known at choice time from the family. */
    default Optional<Message> notExportable() {
        return Optional.empty();
    }

    /** Size in bytes, roughly. */
    long bytes();
}
