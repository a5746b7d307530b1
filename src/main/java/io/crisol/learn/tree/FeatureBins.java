package io.crisol.learn.tree;

import io.crisol.data.Column;
import io.crisol.graph.GraphBuilder;

/**
 * How the cells of one column become bins. A cell's code is 1 to {@code bins()}, in the order in which cuts are tried, or
 * {@link #MISSING}. Immutable and thread-safe.
 */
sealed interface FeatureBins permits NumberBins, LevelBins {
    /** The code of a missing cell. */
    int MISSING = 0;

    /** The most bins that fit beside the missing one. */
    int MOST = 255;

    /** Name of the column. */
    String name();

    /** Number of bins without the missing one; 1 to {@link #MOST}. */
    int bins();

    /** The codes of a column's cells, one unsigned byte each. */
    byte[] encode(Column column);

    /** The float that is compared in the scoring graph: at most this, where the code is at most the cut (1 to bins). */
    float threshold(int cut);

    /** Writes the float tensor {@code [N]} that the scoring graph compares; NaN where missing. */
    String write(GraphBuilder graph, String tensor);
}
