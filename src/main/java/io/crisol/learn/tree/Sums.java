package io.crisol.learn.tree;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The answers of the training rows as integers that are added up by bin, and the search for the cut that divides them
 * best. Integer sums are exact: neither the order of rows nor histogram subtraction changes them.
 *
 * <p>One node is looked at at a time: {@link #enter} or {@link #enterTotal} says which. All cuts are judged by
 * {@code Σ (left sum − mean · left weight)² · weight / (left weight · right weight)}, which is the decrease of the squared
 * error, half the decrease of the Gini index, or twice the gain of a Newton step. Not thread-safe.
 */
abstract sealed class Sums permits PackedSums, ClassCounts {
    /** Nodes with fewer rows keep a bitmap of touched bins instead of looking at every bin. */
    static final int SMALL = 256;

    /** Copies the answers of the rows {@code [from, to)} and numbers them from 0, until {@link #goFar}. */
    abstract void bringNear(int[] rows, int from, int to);

    /** Back to the answers of all rows. */
    abstract void goFar();

    /** Longs that a bin takes. */
    abstract int width();

    /** Looks at the rows {@code [from, to)} of a node and adds up their total. */
    abstract void enter(int[] rows, int from, int to);

    /** Looks at a node of which only the total is known: its histograms can be scanned, its rows can't. */
    abstract void enterTotal(long[] ofNode);

    /** The total of the node, one long for each of the width. */
    abstract long[] total();

    /** Sets the smallest weight that either side of a cut of this node may have. */
    abstract void least(long weight);

    /** Weight of the node. */
    abstract long weight();

    /** The smallest gain, as numerator over denominator, that is not only rounding. */
    abstract double noise();

    /** Whether all answers of the node are known to be equal. */
    abstract boolean pure();

    /**
     * Adds the entered rows to the histograms of the columns number {@code [first, end)}; {@code at} tells where that of each
     * column begins.
     */
    abstract void add(byte[][] codes, int[] columns, int[] at, int first, int end, long[] histogram);

    /** Takes the entered rows from the histograms of columns. */
    abstract void take(byte[][] codes, int[] columns, int[] at, long[] histogram);

    /** Adds the entered rows to the histogram of one column that begins at 0. */
    abstract void addOne(byte[] codes, long[] histogram);

    /** Offers all cuts of a column; returns whether the column varies in this node. */
    abstract boolean scan(long[] histogram, int at, int slots, int column, Split best);

    /** The same straight from few entered rows; the scratch is zero before and after. */
    abstract boolean scanFew(byte[] codes, int slots, int column, long[] scratch, Split best);

    /** Offers one random cut between the least and the greatest code of the entered rows. */
    abstract boolean scanRandom(byte[] codes, int slots, int column, SplittableRandom random, Split best);

    /** Numbers in a leaf. */
    abstract int leafWidth();

    /** Writes the mean answer of the node (or all class shares). */
    abstract void leaf(double[] values, int at);

    /** Offers all cuts of a column of the entered rows; the scratch is zero before and after. */
    final boolean scanRows(byte[] codes, int rows, int slots, int column, long[] scratch, Split best) {
        if (rows < SMALL) {
            return scanFew(codes, slots, column, scratch, best);
        }
        addOne(codes, scratch);
        boolean varies = scan(scratch, 0, slots, column, best);
        Arrays.fill(scratch, 0, slots * width(), 0);
        return varies;
    }
}
