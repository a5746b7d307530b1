package io.crisol.learn.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Compares every node of a grown tree with what trying everything finds there. */
final class GrowthCheck {
    private final ExactSplits exact;
    private final Features features;
    private final long[] nodes;
    private final ToDoubleFunction<int[]> least;
    private final int maxDepth;
    private final List<String> faults = new ArrayList<>();

    /**
     * @param least smallest weight of a side, for the rows of a node
     * @param maxDepth deepest leaf; 0 for no limit
     */
    GrowthCheck(ExactSplits exact, Features features, long[] nodes, ToDoubleFunction<int[]> least, int maxDepth) {
        this.exact = exact;
        this.features = features;
        this.nodes = nodes;
        this.least = least;
        this.maxDepth = maxDepth;
    }

    /** What is wrong with a tree that was grown greedily from these rows; empty where nothing is. */
    List<String> faults(int root, int[] rows) {
        visit(root, rows, 0);
        return faults;
    }

    private void visit(int at, int[] rows, int depth) {
        long node = nodes[at];
        double best = exact.best(rows, least.applyAsDouble(rows));
        double tolerance = 1e-9 * exact.scale(rows);
        if (node < 0) {
            boolean full = maxDepth > 0 && depth == maxDepth;
            if (!full && best > tolerance) {
                faults.add("leaf " + at + " of " + rows.length + " rows could gain " + best);
            }
            return;
        }
        int column = TreeStore.column(node);
        float threshold = features.bins().get(column).threshold(TreeStore.cut(node));
        boolean missingLeft = TreeStore.shift(node) == 0;
        double gain =
                exact.gain(rows, least.applyAsDouble(rows), row -> exact.goesLeft(column, threshold, missingLeft, row));
        if (!(gain >= best - tolerance) || gain <= 0) {
            faults.add("node " + at + " of " + rows.length + " rows gains " + gain + " of " + best);
            return;
        }
        int[] left = Arrays.stream(rows)
                .filter(row -> exact.goesLeft(column, threshold, missingLeft, row))
                .toArray();
        int[] right = Arrays.stream(rows)
                .filter(row -> !exact.goesLeft(column, threshold, missingLeft, row))
                .toArray();
        visit(TreeStore.left(node), left, depth + 1);
        visit(TreeStore.left(node) + 1, right, depth + 1);
    }
}
