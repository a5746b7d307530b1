package io.crisol.learn.tree;

import org.jspecify.annotations.Nullable;

/**
 * Trees and the numbers in their leaves, to be added up. Leaf numbers lie on a grid so coarse that any sum over the
 * trees is exact, in float as well: the order of adding doesn't matter, and the scoring graph gives the same bits.
 * Where one float is too coarse, a second one holds what the first one lacks. Immutable and thread-safe.
 *
 * @param nodes nodes of all trees, see {@link TreeStore}
 * @param roots where each tree begins
 * @param outputs sums that are made
 * @param leafWidth numbers in a leaf: all outputs; or 1, where tree t adds to output t modulo outputs
 * @param high leaf numbers
 * @param low what is missing from the leaf numbers; null where nothing is
 */
record Ensemble(long[] nodes, int[] roots, int outputs, int leafWidth, float[] high, float @Nullable [] low) {
    /** Errors of a sum below this share of the mean deviation don't matter to a prediction. */
    static final double FINE = 1e-5;

    private static final int BLOCK = 512;
    /** Bits of a sum; a float holds one more. */
    private static final int SUM_BITS = 23;

    /** Class shares, on a grid on which the sum over the trees is exact; all shares of a leaf add up to 1. */
    static Ensemble ofShares(TreeStore store, int outputs) {
        int bits = SUM_BITS + 1 - PackedSums.bits(store.trees() - 1);
        double steps = Math.scalb(1.0, bits);
        double[] shares = store.leaves();
        float[] high = new float[shares.length];
        int width = store.leafWidth();
        for (int leaf = 0; leaf < store.leafCount(); leaf++) {
            long left = (long) steps;
            int largest = leaf * width;
            for (int i = leaf * width; i < (leaf + 1) * width; i++) {
                long rounded = Math.round(shares[i] * steps);
                high[i] = (float) (rounded / steps);
                left -= rounded;
                largest = shares[i] > shares[largest] ? i : largest;
            }
            if (width > 1) {
                high[largest] += (float) (left / steps);
            }
        }
        return new Ensemble(store.nodes(), store.roots(), outputs, width, high, null);
    }

    /**
     * Numbers to be added up.
     *
     * @param scale the smallest error that matters in a sum; where one float can't do that, two are used
     */
    static Ensemble ofNumbers(TreeStore store, int outputs, double scale) {
        double[] numbers = store.leaves();
        long[] nodes = store.nodes();
        int[] roots = store.roots();
        double step = step(bound(nodes, roots, numbers));
        float[] high = new float[numbers.length];
        for (int i = 0; i < high.length; i++) {
            high[i] = (float) (Math.rint(numbers[i] / step) * step);
        }
        float[] low = null;
        if (step * Math.sqrt(roots.length) > scale) {
            double fine = step(roots.length * step / 2);
            low = new float[numbers.length];
            for (int i = 0; i < low.length; i++) {
                low[i] = (float) (Math.rint((numbers[i] - high[i]) / fine) * fine);
            }
        }
        return new Ensemble(nodes, roots, outputs, 1, high, low);
    }

    /** The greatest magnitude that a sum may reach, whatever the order. */
    private static double bound(long[] nodes, int[] roots, double[] numbers) {
        double bound = 0;
        for (int t = 0; t < roots.length; t++) {
            int end = t + 1 < roots.length ? roots[t + 1] : nodes.length;
            double greatest = 0;
            for (int i = roots[t]; i < end; i++) {
                if (nodes[i] < 0) {
                    greatest = Math.max(greatest, Math.abs(numbers[(int) nodes[i]]));
                }
            }
            bound += greatest;
        }
        return bound;
    }

    /** The power of two of which a sum up to the bound is at most 2^23. */
    private static double step(double bound) {
        return bound == 0 ? 1 : Math.scalb(1.0, Math.max(Math.getExponent(bound) + 1 - SUM_BITS, -148));
    }

    /** The sums of rows, {@code [output][row]}, exact. */
    double[][] sums(byte[][] codes, int rows) {
        double[][] sums = new double[outputs][rows];
        int columns = codes.length;
        byte[] block = new byte[BLOCK * columns];
        int[] leaves = new int[BLOCK];
        int[] live = new int[BLOCK];
        long[] at = new long[BLOCK];
        for (int from = 0; from < rows; from += BLOCK) {
            int count = Math.min(BLOCK, rows - from);
            for (int f = 0; f < columns; f++) {
                byte[] column = codes[f];
                for (int i = 0; i < count; i++) {
                    block[i * columns + f] = column[from + i];
                }
            }
            for (int t = 0; t < roots.length; t++) {
                walk(nodes, roots[t], block, columns, count, live, at, leaves);
                add(t, leaves, count, sums, from);
            }
        }
        return sums;
    }

    private void add(int tree, int[] leaves, int count, double[][] sums, int from) {
        if (leafWidth == 1) {
            double[] sum = sums[tree % outputs];
            for (int i = 0; i < count; i++) {
                sum[from + i] += value(leaves[i]);
            }
            return;
        }
        for (int k = 0; k < leafWidth; k++) {
            double[] sum = sums[k];
            for (int i = 0; i < count; i++) {
                sum[from + i] += value(leaves[i] * leafWidth + k);
            }
        }
    }

    /** A number of a leaf. */
    double value(int at) {
        return low == null ? high[at] : (double) high[at] + low[at];
    }

    /**
     * The leaf that each row of a row-major block of codes ends in. All rows go down together, one level at a time, so that
     * their memory accesses overlap; a row that has arrived drops out.
     *
     * @param live scratch for row numbers
     * @param at scratch for the node of each row
     */
    private static void walk(
            long[] nodes, int root, byte[] block, int columns, int count, int[] live, long[] at, int[] leaves) {
        long start = nodes[root];
        int going = start < 0 ? 0 : count;
        for (int i = 0; i < count; i++) {
            live[i] = i;
            at[i] = start;
        }
        while (going > 0) {
            int still = 0;
            for (int j = 0; j < going; j++) {
                int i = live[j];
                long node = at[i];
                int code = block[i * columns + TreeStore.column(node)] - TreeStore.shift(node) & 0xFF;
                int right = (TreeStore.comparedCut(node) - code) >>> 31;
                long child = nodes[TreeStore.left(node) + right];
                at[i] = child;
                live[still] = i;
                still += (int) (~child >>> 63);
            }
            going = still;
        }
        for (int i = 0; i < count; i++) {
            leaves[i] = (int) at[i];
        }
    }

    int trees() {
        return roots.length;
    }

    long bytes() {
        return 8L * nodes.length + 4L * roots.length + 4L * high.length * (low == null ? 1 : 2);
    }
}
