package io.crisol.learn.tree;

import java.util.Arrays;

/**
 * Trees while they are grown: nodes of all trees in one array, leaves in another. Not thread-safe.
 *
 * <p>A node is one long. A leaf has the sign bit and its number in the low 32 bits. Any other has the position of its left
 * child in the low 32 bits (the right one follows), then 8 bits of cut, 1 bit of shift, 22 bits of column: a row goes left
 * where {@code ((code − shift) & 255) <= cut}.
 */
final class TreeStore {
    private final int leafWidth;
    private long[] nodes = new long[64];
    private int size;
    private double[] leaves = new double[64];
    private int leafCount;
    private int[] roots = new int[16];
    private int trees;

    TreeStore(int leafWidth) {
        this.leafWidth = leafWidth;
    }

    /** Begins a tree; returns the position of its root. */
    int startTree() {
        if (trees == roots.length) {
            roots = Arrays.copyOf(roots, 2 * trees);
        }
        roots[trees++] = size;
        return addNodes(1);
    }

    /** Turns a node into a split; returns the position of its left child. */
    int split(int node, Split split) {
        int left = addNodes(2);
        nodes[node] = node(left, split.cut, split.missingLeft, split.column);
        return left;
    }

    /** Turns a node into a leaf; returns its number. */
    int leaf(int node, Sums entered) {
        if ((leafCount + 1) * leafWidth > leaves.length) {
            leaves = Arrays.copyOf(leaves, Math.max(2 * leaves.length, (leafCount + 1) * leafWidth));
        }
        entered.leaf(leaves, leafCount * leafWidth);
        nodes[node] = Long.MIN_VALUE | leafCount;
        return leafCount++;
    }

    /** Drops the trees after the first ones. */
    void keep(int firstTrees) {
        if (firstTrees < trees) {
            size = roots[firstTrees];
            trees = firstTrees;
            leafCount = 0;
            for (int i = 0; i < size; i++) {
                if (nodes[i] < 0) {
                    leafCount = Math.max(leafCount, (int) nodes[i] + 1);
                }
            }
        }
    }

    /** Multiplies all leaves. */
    void scaleLeaves(double factor) {
        for (int i = 0; i < leafCount * leafWidth; i++) {
            leaves[i] *= factor;
        }
    }

    private int addNodes(int count) {
        if (size + count > nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * nodes.length);
        }
        size += count;
        return size - count;
    }

    static long node(int left, int cut, boolean missingLeft, int column) {
        int shift = Split.shift(missingLeft);
        return left | (long) (cut - shift) << 32 | (long) shift << 40 | (long) column << 41;
    }

    static int left(long node) {
        return (int) node;
    }

    static int comparedCut(long node) {
        return (int) (node >>> 32) & 0xFF;
    }

    static int shift(long node) {
        return (int) (node >>> 40) & 1;
    }

    static int column(long node) {
        return (int) (node >>> 41) & 0x3FFFFF;
    }

    /** The cut as a code, 1 to 255. */
    static int cut(long node) {
        return comparedCut(node) + shift(node);
    }

    /** The leaf in which a row ends, by column-major codes. */
    int leafOf(int root, byte[][] codes, int row) {
        long node = nodes[root];
        while (node >= 0) {
            int code = codes[column(node)][row] - shift(node) & 0xFF;
            node = nodes[left(node) + (code > comparedCut(node) ? 1 : 0)];
        }
        return (int) node;
    }

    double leafValue(int leaf) {
        return leaves[leaf * leafWidth];
    }

    /** Nodes so far: where the next tree begins. */
    int size() {
        return size;
    }

    int leafWidth() {
        return leafWidth;
    }

    int trees() {
        return trees;
    }

    int leafCount() {
        return leafCount;
    }

    long[] nodes() {
        return Arrays.copyOf(nodes, size);
    }

    double[] leaves() {
        return Arrays.copyOf(leaves, leafCount * leafWidth);
    }

    int[] roots() {
        return Arrays.copyOf(roots, trees);
    }
}
