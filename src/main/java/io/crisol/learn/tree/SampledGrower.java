package io.crisol.learn.tree;

import io.crisol.job.JobContext;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows the trees of a forest: each node looks at some columns drawn at random, and goes on drawing while none of them
 * varies. Not thread-safe; scratch is reused from tree to tree.
 */
final class SampledGrower {
    private static final int FRAME = 4;
    /** Rows from which each column takes long enough to look for a cancel. */
    private static final int MANY = 1 << 17;

    private final Bins bins;
    private final Sums sums;
    private final Shape shape;
    private final JobContext context;
    private final Partition partition;
    private final long[] scratch;
    private final int[] order;
    private final int words;
    private final NearRows near;
    private final Split split = new Split();
    private int[] stack = new int[64 * FRAME];
    private long[] constant;
    private int depthOfStack;
    private int[] rows = {};
    private byte[][] codes = {};
    private boolean isNear;

    /**
     * How trees are to grow.
     *
     * @param maxDepth deepest leaf; 0 for no limit
     * @param minLeaf smallest weight of a leaf
     * @param columns columns drawn for each node
     * @param randomCuts whether each column is tried with one random cut instead of all
     */
    record Shape(int maxDepth, int minLeaf, int columns, boolean randomCuts) {}

    SampledGrower(Bins bins, Sums sums, Shape shape, JobContext context) {
        this(bins, sums, shape, context, new long[256 * sums.width()], new NearRows(bins.columns()));
    }

    /** With a given scratch histogram, which has to be zero, and copies of rows. */
    SampledGrower(Bins bins, Sums sums, Shape shape, JobContext context, long[] scratch, NearRows near) {
        this.bins = bins;
        this.sums = sums;
        this.shape = shape;
        this.context = context;
        this.partition = new Partition(bins.rows());
        this.scratch = scratch;
        this.order = new int[bins.columns()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        this.near = near;
        this.words = (order.length + 63) / 64;
        this.constant = new long[64 * words];
    }

    /** Grows one tree over the first {@code count} of the rows, which end up in another order. */
    void grow(int[] ofTree, int count, SplittableRandom random, TreeStore store) {
        Arrays.setAll(order, i -> i);
        rows = ofTree;
        codes = bins.codes();
        isNear = false;
        depthOfStack = 0;
        push(0, count, store.startTree(), 0, new long[words]);
        growOpen(0, random, store);
    }

    /** Grows what is on the stack above a depth. */
    private void growOpen(int base, SplittableRandom random, TreeStore store) {
        long[] known = new long[words];
        while (depthOfStack > base) {
            context.checkCancelled();
            depthOfStack--;
            int at = depthOfStack * FRAME;
            int from = stack[at];
            int to = stack[at + 1];
            int node = stack[at + 2];
            int depth = stack[at + 3];
            System.arraycopy(constant, depthOfStack * words, known, 0, words);
            if (!isNear && near.pays(to - from, shape.columns())) {
                growNear(from, to, node, depth, known, random, store);
                continue;
            }
            sums.enter(rows, from, to);
            if (!mayDivide(to - from, depth) || !search(to - from, random, known)) {
                store.leaf(node, sums);
                continue;
            }
            int middle = partition.divide(rows, from, to, codes[split.column], split.cut, split.missingLeft);
            int left = store.split(node, split);
            push(middle, to, left + 1, depth + 1, known);
            push(from, middle, left, depth + 1, known);
        }
    }

    /** Grows the tree below a node from a copy of its rows that lies close together in memory. */
    private void growNear(
            int from, int to, int node, int depth, long[] known, SplittableRandom random, TreeStore store) {
        int[] farRows = rows;
        near.copy(bins.codes(), known, farRows, from, to);
        sums.bringNear(farRows, from, to);
        rows = near.rows();
        codes = near.codes();
        isNear = true;
        int base = depthOfStack;
        push(0, to - from, node, depth, known);
        growOpen(base, random, store);
        rows = farRows;
        codes = bins.codes();
        isNear = false;
        sums.goFar();
    }

    private boolean mayDivide(int rows, int depth) {
        return rows > 1
                && (shape.maxDepth() == 0 || depth < shape.maxDepth())
                && sums.weight() >= 2L * shape.minLeaf()
                && !sums.pure();
    }

    private boolean search(int count, SplittableRandom random, long[] known) {
        split.clear(sums.noise());
        sums.least(shape.minLeaf());
        boolean varied = false;
        int columns = order.length;
        for (int visited = 0; visited < columns && (visited < shape.columns() || !varied); visited++) {
            int drawn = visited + random.nextInt(columns - visited);
            int column = order[drawn];
            order[drawn] = order[visited];
            order[visited] = column;
            if ((known[column >>> 6] >>> column & 1) != 0) {
                continue;
            }
            if (count >= MANY) {
                context.checkCancelled();
            }
            byte[] own = codes[column];
            int slots = bins.slots(column);
            boolean varies = shape.randomCuts()
                    ? sums.scanRandom(own, slots, column, random, split)
                    : sums.scanRows(own, count, slots, column, scratch, split);
            if (varies) {
                varied = true;
            } else {
                known[column >>> 6] |= 1L << column;
            }
        }
        return split.found();
    }

    private void push(int from, int to, int node, int depth, long[] known) {
        int at = depthOfStack * FRAME;
        if (at == stack.length) {
            stack = Arrays.copyOf(stack, 2 * at);
            constant = Arrays.copyOf(constant, 2 * constant.length);
        }
        stack[at] = from;
        stack[at + 1] = to;
        stack[at + 2] = node;
        stack[at + 3] = depth;
        System.arraycopy(known, 0, constant, depthOfStack * words, words);
        depthOfStack++;
    }
}
