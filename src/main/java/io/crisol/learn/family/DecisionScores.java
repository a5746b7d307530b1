package io.crisol.learn.family;

import io.crisol.data.Dataset;
import io.crisol.graph.GraphBuilder;

/** Scores of rows, one or more a row, from which classes or numbers are decided. */
sealed interface DecisionScores permits LinearScores, KernelScores, NetworkScores {
    int outputs();

    /** Scores {@code [output][row]}. */
    double[][] of(Dataset prepared);

    /** Writes them into a graph: a double tensor {@code [N, outputs]}. */
    String write(GraphBuilder graph);

    long bytes();
}
