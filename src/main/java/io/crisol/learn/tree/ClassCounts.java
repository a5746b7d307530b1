package io.crisol.learn.tree;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Weighted rows of each class: one long a class and bin. */
final class ClassCounts extends Sums {
    private final int classes;
    private int[] byRow;
    private int[] weights = {};
    private int[] farByRow = {};
    private int[] farWeights = {};
    private int[] nearByRow = {};
    private int[] nearWeights = {};

    private int[] rows = {};
    private int from;
    private int entered;
    private final int[] kind;
    private final int[] times;
    private final int[] lowered;

    private long least = 1;
    private long weight;
    private final long[] total;
    private final double[] share;
    private final long[] left;
    private final long[] unknown;
    private final long[] touched = new long[4];

    /**
     * @param most most rows of a node
     * @param byRow class of each row
     */
    ClassCounts(int most, int classes, int[] byRow) {
        this.classes = classes;
        this.byRow = byRow;
        this.kind = new int[most];
        this.times = new int[most];
        this.lowered = new int[most];
        this.total = new long[classes];
        this.share = new double[classes];
        this.left = new long[classes];
        this.unknown = new long[classes];
    }

    /** Takes the weights of all rows, by row number. */
    void load(int[] ofRows) {
        weights = ofRows;
    }

    @Override
    int width() {
        return classes;
    }

    @Override
    void bringNear(int[] order, int begin, int end) {
        if (nearByRow.length == 0) {
            nearByRow = new int[NearRows.MOST];
            nearWeights = new int[NearRows.MOST];
        }
        for (int i = begin; i < end; i++) {
            nearByRow[i - begin] = byRow[order[i]];
            nearWeights[i - begin] = weights[order[i]];
        }
        farByRow = byRow;
        farWeights = weights;
        byRow = nearByRow;
        weights = nearWeights;
    }

    @Override
    void goFar() {
        byRow = farByRow;
        weights = farWeights;
    }

    @Override
    void enter(int[] ofRows, int begin, int end) {
        rows = ofRows;
        from = begin;
        entered = end - begin;
        Arrays.fill(total, 0);
        for (int i = 0; i < entered; i++) {
            int row = ofRows[begin + i];
            kind[i] = byRow[row];
            times[i] = weights[row];
            total[kind[i]] += times[i];
        }
        shares();
    }

    @Override
    void enterTotal(long[] ofNode) {
        entered = 0;
        System.arraycopy(ofNode, 0, total, 0, classes);
        shares();
    }

    @Override
    long[] total() {
        return total.clone();
    }

    @Override
    double noise() {
        return 4e-24;
    }

    private void shares() {
        weight = 0;
        for (long count : total) {
            weight += count;
        }
        for (int k = 0; k < classes; k++) {
            share[k] = (double) total[k] / weight;
        }
    }

    @Override
    void least(long smallest) {
        least = Math.max(1, smallest);
    }

    @Override
    long weight() {
        return weight;
    }

    @Override
    boolean pure() {
        for (long count : total) {
            if (count == weight) {
                return true;
            }
        }
        return false;
    }

    @Override
    void add(byte[][] codes, int[] columns, int[] at, int first, int end, long[] histogram) {
        for (int j = first; j < end; j++) {
            byte[] column = codes[columns[j]];
            int start = at[j];
            for (int i = 0; i < entered; i++) {
                histogram[start + (column[rows[from + i]] & 0xFF) * classes + kind[i]] += times[i];
            }
        }
    }

    @Override
    void take(byte[][] codes, int[] columns, int[] at, long[] histogram) {
        for (int j = 0; j < columns.length; j++) {
            byte[] column = codes[columns[j]];
            int start = at[j];
            for (int i = 0; i < entered; i++) {
                histogram[start + (column[rows[from + i]] & 0xFF) * classes + kind[i]] -= times[i];
            }
        }
    }

    @Override
    void addOne(byte[] codes, long[] histogram) {
        for (int i = 0; i < entered; i++) {
            histogram[(codes[rows[from + i]] & 0xFF) * classes + kind[i]] += times[i];
        }
    }

    @Override
    boolean scan(long[] histogram, int at, int slots, int column, Split best) {
        boolean missing = any(histogram, at);
        int previous = 0;
        boolean varies = false;
        Arrays.fill(left, 0);
        for (int code = 1; code < slots; code++) {
            int bin = at + code * classes;
            if (!any(histogram, bin)) {
                continue;
            }
            if (previous != 0) {
                offer(histogram, at, missing, column, (previous + code - 1) >>> 1, best);
                varies = true;
            }
            for (int k = 0; k < classes; k++) {
                left[k] += histogram[bin + k];
            }
            previous = code;
        }
        return offerMissing(missing && previous != 0, column, slots, best) || varies;
    }

    @Override
    boolean scanFew(byte[] codes, int slots, int column, long[] scratch, Split best) {
        for (int i = 0; i < entered; i++) {
            int code = codes[rows[from + i]] & 0xFF;
            scratch[code * classes + kind[i]] += times[i];
            touched[code >>> 6] |= 1L << code;
        }
        boolean missing = (touched[0] & 1) != 0;
        touched[0] &= ~1L;
        int previous = 0;
        boolean varies = false;
        Arrays.fill(left, 0);
        for (int word = 0; word < 4; word++) {
            long bits = touched[word];
            touched[word] = 0;
            while (bits != 0) {
                int code = (word << 6) + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
                if (previous != 0) {
                    offer(scratch, 0, missing, column, (previous + code - 1) >>> 1, best);
                    varies = true;
                }
                for (int k = 0, i = code * classes; k < classes; k++, i++) {
                    left[k] += scratch[i];
                    scratch[i] = 0;
                }
                previous = code;
            }
        }
        Arrays.fill(scratch, 0, classes, 0);
        return offerMissing(missing && previous != 0, column, slots, best) || varies;
    }

    @Override
    boolean scanRandom(byte[] codes, int slots, int column, SplittableRandom random, Split best) {
        // codes one lower, so that missing is the greatest
        int lowest = 255;
        int greatest = 0;
        int sign = 0;
        for (int i = 0; i < entered; i++) {
            int code = codes[rows[from + i]] & 0xFF;
            lowered[i] = code - 1 & 0xFF;
            sign |= code - 1;
            lowest = Math.min(lowest, lowered[i]);
            greatest = Math.max(greatest, code);
        }
        if (greatest - 1 <= lowest) {
            countBelow(255, left);
            return offerMissing(sign < 0 && greatest > 0, column, slots, best);
        }
        int cut = lowest + 1 + random.nextInt(greatest - 1 - lowest);
        if (sign < 0) {
            countBelow(255, left);
            for (int k = 0; k < classes; k++) {
                unknown[k] = total[k] - left[k];
            }
        }
        countBelow(cut, left);
        offer(unknown, 0, sign < 0, column, cut, best);
        return true;
    }

    /** Counts the rows whose lowered code is below the limit. */
    private void countBelow(int limit, long[] counts) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < entered; i++) {
            counts[kind[i]] += times[i] & ((lowered[i] - limit) >> 31);
        }
    }

    private boolean any(long[] histogram, int bin) {
        long all = 0;
        for (int k = 0; k < classes; k++) {
            all |= histogram[bin + k];
        }
        return all != 0;
    }

    private void offer(long[] histogram, int at, boolean missing, int column, int cut, Split best) {
        if (!missing) {
            offerLeft(column, cut, 2 * sum(left) >= weight, best);
            return;
        }
        offerLeft(column, cut, false, best);
        for (int k = 0; k < classes; k++) {
            left[k] += histogram[at + k];
        }
        offerLeft(column, cut, true, best);
        for (int k = 0; k < classes; k++) {
            left[k] -= histogram[at + k];
        }
    }

    private boolean offerMissing(boolean missing, int column, int slots, Split best) {
        if (missing) {
            offerLeft(column, slots - 1, false, best);
        }
        return missing;
    }

    private void offerLeft(int column, int cut, boolean missingLeft, Split best) {
        long leftWeight = sum(left);
        long rightWeight = weight - leftWeight;
        if (leftWeight >= least && rightWeight >= least) {
            double squares = 0;
            for (int k = 0; k < classes; k++) {
                double deviation = left[k] - share[k] * leftWeight;
                squares += deviation * deviation;
            }
            best.offer(squares, (double) leftWeight * rightWeight, column, cut, missingLeft);
        }
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    @Override
    int leafWidth() {
        return classes;
    }

    @Override
    void leaf(double[] leaves, int at) {
        System.arraycopy(share, 0, leaves, at, classes);
    }
}
