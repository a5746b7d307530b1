package io.crisol.learn.tree;

import io.crisol.job.JobContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Grows a tree that looks at all given columns in each node. The histograms of the smaller child are made from its rows;
 * those of the larger one are the parent's minus these. Not thread-safe; histograms are reused from tree to tree.
 */
final class HistogramGrower {
    private static final int CELLS_BETWEEN_LOOKS = 4_000_000;
    private static final long MOST_BYTES = 64L << 20;

    private final Bins bins;
    private final Sums sums;
    private final Shape shape;
    private final JobContext context;
    private final int few;
    private final Partition partition;
    private final long[] scratch;
    private final Split split = new Split();
    private final List<long[]> free = new ArrayList<>();
    private int live;
    private double @Nullable [] masses;

    private int[] columns = {};
    private int[] at = {};
    private int length;
    private int mostLive;

    /**
     * How trees are to grow.
     *
     * @param maxDepth deepest leaf; 0 for no limit
     * @param minLeaf fewest rows of a leaf, estimated from the weight where rows have different ones
     * @param maxLeaves most leaves, where the split with the greatest gain comes first; 0 for no limit
     */
    record Shape(int maxDepth, int minLeaf, int maxLeaves) {}

    /** A node that is a leaf so far: its rows {@code [from, to)}, and its number once it stays one. */
    static final class Leaf {
        final int from;
        final int to;
        final int node;
        final int depth;
        final long[] total;
        private final double mass;
        int number;
        private Split split = new Split();
        private double gain;
        private long @Nullable [] histogram;

        private Leaf(int from, int to, int node, int depth, long[] total, double mass) {
            this.from = from;
            this.to = to;
            this.node = node;
            this.depth = depth;
            this.total = total;
            this.mass = mass;
        }

        private int rows() {
            return to - from;
        }
    }

    HistogramGrower(Bins bins, Sums sums, Shape shape, JobContext context) {
        this(bins, sums, shape, context, Sums.SMALL);
    }

    /** @param few nodes with fewer rows have no histogram of their own */
    HistogramGrower(Bins bins, Sums sums, Shape shape, JobContext context, int few) {
        this.few = few;
        this.bins = bins;
        this.sums = sums;
        this.shape = shape;
        this.context = context;
        this.partition = new Partition(bins.rows());
        this.scratch = new long[256 * sums.width()];
    }

    /** Lets rows count differently towards the fewest rows of a leaf. */
    void weigh(RowTimes times) {
        masses = times.allOne()
                ? null
                : Arrays.stream(times.times())
                        .mapToDouble(each -> each / times.unit())
                        .toArray();
    }

    /** How many rows the entered ones stand for. */
    private double mass(int[] rows, int from, int to) {
        double[] each = masses;
        if (each == null) {
            return to - from;
        }
        double mass = 0;
        for (int i = from; i < to; i++) {
            mass += each[rows[i]];
        }
        return mass;
    }

    /** Sets the columns that the next trees look at. */
    void columns(int[] chosen) {
        int before = length;
        columns = chosen;
        at = new int[chosen.length];
        length = 0;
        for (int j = 0; j < chosen.length; j++) {
            at[j] = length;
            length += bins.slots(chosen[j]) * sums.width();
        }
        if (length != before) {
            free.clear();
        }
        mostLive = (int) Math.max(4, MOST_BYTES / (8L * Math.max(1, length)));
    }

    /** Grows one tree over the first {@code count} of the rows, which end up in leaf order; returns its leaves. */
    List<Leaf> grow(int[] rows, int count, TreeStore store) {
        List<Leaf> done = new ArrayList<>();
        Queue<Leaf> open = shape.maxLeaves() == 0
                ? Collections.asLifoQueue(new ArrayDeque<>())
                : new PriorityQueue<>(
                        Comparator.comparingDouble((Leaf l) -> -l.gain).thenComparingInt(l -> l.node));
        sums.enter(rows, 0, count);
        Leaf root = new Leaf(0, count, store.startTree(), 0, sums.total(), mass(rows, 0, count));
        if (mayDivide(root)) {
            searchRows(root);
        }
        place(root, open, done);
        while (!open.isEmpty() && (shape.maxLeaves() == 0 || open.size() + done.size() < shape.maxLeaves())) {
            context.checkCancelled();
            divide(open.remove(), rows, open, done, store);
        }
        for (Leaf leaf : open) {
            release(leaf);
            done.add(leaf);
        }
        for (Leaf leaf : done) {
            sums.enterTotal(leaf.total);
            leaf.number = store.leaf(leaf.node, sums);
        }
        return done;
    }

    private void divide(Leaf parent, int[] rows, Queue<Leaf> open, List<Leaf> done, TreeStore store) {
        Split chosen = parent.split;
        int middle = partition.divide(
                rows, parent.from, parent.to, bins.codes()[chosen.column], chosen.cut, chosen.missingLeft);
        int left = store.split(parent.node, chosen);
        boolean leftIsSmall = middle - parent.from <= parent.to - middle;
        int smallFrom = leftIsSmall ? parent.from : middle;
        int smallTo = leftIsSmall ? middle : parent.to;
        sums.enter(rows, smallFrom, smallTo);
        long[] smallTotal = sums.total();
        long[] bigTotal = parent.total.clone();
        for (int i = 0; i < bigTotal.length; i++) {
            bigTotal[i] -= smallTotal[i];
        }
        int depth = parent.depth + 1;
        double smallMass = mass(rows, smallFrom, smallTo);
        double bigMass = parent.mass - smallMass;
        Leaf small = new Leaf(smallFrom, smallTo, leftIsSmall ? left : left + 1, depth, smallTotal, smallMass);
        Leaf big = leftIsSmall
                ? new Leaf(middle, parent.to, left + 1, depth, bigTotal, bigMass)
                : new Leaf(parent.from, middle, left, depth, bigTotal, bigMass);
        long[] histogram = parent.histogram;
        parent.histogram = null;
        if (histogram != null && mayDivide(big) && big.rows() >= few) {
            subtract(histogram, small);
            big.histogram = histogram;
            sums.enterTotal(bigTotal);
            scan(big);
        } else {
            if (histogram != null) {
                give(histogram);
            }
            if (mayDivide(small)) {
                searchRows(small);
            }
            if (mayDivide(big)) {
                sums.enter(rows, big.from, big.to);
                searchRows(big);
            }
        }
        place(small, open, done);
        place(big, open, done);
    }

    /** Searches the small child, whose rows are entered, and takes its rows from the parent's histogram. */
    private void subtract(long[] histogram, Leaf small) {
        if (small.rows() < few || live >= mostLive) {
            sums.take(bins.codes(), columns, at, histogram);
            if (mayDivide(small)) {
                searchRows(small);
            }
            return;
        }
        long[] own = get();
        add(small, own);
        for (int i = 0; i < length; i++) {
            histogram[i] -= own[i];
        }
        small.histogram = own;
        if (mayDivide(small)) {
            scan(small);
        }
    }

    /** Searches a leaf whose rows are entered. */
    private void searchRows(Leaf leaf) {
        if (leaf.rows() >= few && live < mostLive) {
            leaf.histogram = get();
            add(leaf, leaf.histogram);
            scan(leaf);
            return;
        }
        begin(leaf);
        for (int column : columns) {
            sums.scanRows(bins.codes()[column], leaf.rows(), bins.slots(column), column, scratch, split);
        }
        end(leaf);
    }

    /** Adds a leaf's entered rows to its histogram, a few columns at a time so that a cancel is seen soon. */
    private void add(Leaf leaf, long[] histogram) {
        int step = Math.max(4, CELLS_BETWEEN_LOOKS / leaf.rows());
        for (int first = 0; first < columns.length; first += step) {
            sums.add(bins.codes(), columns, at, first, Math.min(columns.length, first + step), histogram);
            context.checkCancelled();
        }
    }

    private void scan(Leaf leaf) {
        long[] histogram = leaf.histogram;
        if (histogram == null) {
            throw new IllegalStateException("no histogram");
        }
        begin(leaf);
        for (int j = 0; j < columns.length; j++) {
            sums.scan(histogram, at[j], bins.slots(columns[j]), columns[j], split);
        }
        end(leaf);
    }

    private void begin(Leaf leaf) {
        split.clear(sums.noise());
        sums.least((long) Math.ceil((double) shape.minLeaf() * sums.weight() / leaf.mass));
    }

    private void end(Leaf leaf) {
        leaf.split = split.copy();
        leaf.gain = split.found() ? split.gain((double) sums.weight()) : 0;
    }

    private boolean mayDivide(Leaf leaf) {
        return (shape.maxDepth() == 0 || leaf.depth < shape.maxDepth()) && leaf.mass >= 2L * shape.minLeaf();
    }

    private void place(Leaf leaf, Queue<Leaf> open, List<Leaf> done) {
        if (leaf.split.found()) {
            open.add(leaf);
        } else {
            release(leaf);
            done.add(leaf);
        }
    }

    private void release(Leaf leaf) {
        if (leaf.histogram != null) {
            give(leaf.histogram);
            leaf.histogram = null;
        }
    }

    private long[] get() {
        live++;
        if (free.isEmpty()) {
            return new long[length];
        }
        long[] histogram = free.removeLast();
        Arrays.fill(histogram, 0);
        return histogram;
    }

    private void give(long[] histogram) {
        live--;
        free.add(histogram);
    }
}
