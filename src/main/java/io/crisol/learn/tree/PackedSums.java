package io.crisol.learn.tree;

import java.util.SplittableRandom;

/**
 * One number a row with a weight, both in one long: the signed sum in the high bits, the weight in the low ones. Serves
 * numbers, two classes (sum of positives, count) and boosting (gradient, Hessian).
 */
final class PackedSums extends Sums {
    private final double offset;
    private final int shift;
    private final boolean twoClasses;
    private double unit;
    private double limit;
    private final long mask;
    private long[] packed = {};
    private long[] far = {};
    private long[] near = {};

    private int[] rows = {};
    private int from;
    private int entered;
    private final long[] values;

    private long least = 1;
    private long weight;
    private long sum;
    private double mean;
    private final long[] touched = new long[4];
    private int[] lowered = {};

    /**
     * @param most most rows of a node
     * @param shift bits of the weight
     * @param offset added to the mean of a leaf
     * @param twoClasses whether the answers are 0 and 1
     */
    PackedSums(int most, int shift, double offset, boolean twoClasses) {
        this.values = new long[most];
        this.shift = shift;
        this.mask = (1L << shift) - 1;
        this.offset = offset;
        this.twoClasses = twoClasses;
    }

    /** Bits that hold a weight of up to this. */
    static int bits(long greatest) {
        return Long.SIZE - Long.numberOfLeadingZeros(greatest);
    }

    static long pack(long sum, long weight, int shift) {
        return (sum << shift) + weight;
    }

    /**
     * Takes the packed answers of all rows, by row number.
     *
     * @param worth what one step of sum over weight is worth
     * @param most greatest magnitude of a leaf beside the offset
     */
    void load(long[] byRow, double worth, double most) {
        packed = byRow;
        unit = worth;
        limit = most;
    }

    @Override
    int width() {
        return 1;
    }

    @Override
    void bringNear(int[] order, int begin, int end) {
        if (near.length == 0) {
            near = new long[NearRows.MOST];
        }
        for (int i = begin; i < end; i++) {
            near[i - begin] = packed[order[i]];
        }
        far = packed;
        packed = near;
    }

    @Override
    void goFar() {
        packed = far;
    }

    @Override
    void enter(int[] ofRows, int begin, int end) {
        rows = ofRows;
        from = begin;
        entered = end - begin;
        long total = 0;
        for (int i = 0; i < entered; i++) {
            long value = packed[ofRows[begin + i]];
            values[i] = value;
            total += value;
        }
        look(total);
    }

    @Override
    void enterTotal(long[] ofNode) {
        entered = 0;
        look(ofNode[0]);
    }

    private void look(long total) {
        weight = total & mask;
        sum = total >> shift;
        mean = (double) sum / weight;
    }

    @Override
    long[] total() {
        return new long[] {pack(sum, weight, shift)};
    }

    @Override
    double noise() {
        return 4e-24 * mean * mean;
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
        return twoClasses && (sum == 0 || sum == weight);
    }

    @Override
    void add(byte[][] codes, int[] columns, int[] at, int first, int end, long[] histogram) {
        int j = first;
        for (; j + 3 < end; j += 4) {
            addFour(codes, columns, at, histogram, j);
        }
        for (; j < end; j++) {
            byte[] column = codes[columns[j]];
            int start = at[j];
            for (int i = 0; i < entered; i++) {
                histogram[start + (column[rows[from + i]] & 0xFF)] += values[i];
            }
        }
    }

    private void addFour(byte[][] codes, int[] columns, int[] at, long[] histogram, int j) {
        byte[] a = codes[columns[j]];
        byte[] b = codes[columns[j + 1]];
        byte[] c = codes[columns[j + 2]];
        byte[] d = codes[columns[j + 3]];
        int atA = at[j];
        int atB = at[j + 1];
        int atC = at[j + 2];
        int atD = at[j + 3];
        int[] order = rows;
        long[] added = values;
        int begin = from;
        for (int i = 0, n = entered; i < n; i++) {
            int row = order[begin + i];
            long value = added[i];
            histogram[atA + (a[row] & 0xFF)] += value;
            histogram[atB + (b[row] & 0xFF)] += value;
            histogram[atC + (c[row] & 0xFF)] += value;
            histogram[atD + (d[row] & 0xFF)] += value;
        }
    }

    @Override
    void take(byte[][] codes, int[] columns, int[] at, long[] histogram) {
        for (int j = 0; j < columns.length; j++) {
            byte[] column = codes[columns[j]];
            int start = at[j];
            for (int i = 0; i < entered; i++) {
                histogram[start + (column[rows[from + i]] & 0xFF)] -= values[i];
            }
        }
    }

    @Override
    void addOne(byte[] codes, long[] histogram) {
        int[] order = rows;
        long[] added = values;
        int begin = from;
        for (int i = 0, n = entered; i < n; i++) {
            histogram[codes[order[begin + i]] & 0xFF] += added[i];
        }
    }

    @Override
    boolean scan(long[] histogram, int at, int slots, int column, Split best) {
        long missing = histogram[at];
        long left = 0;
        int previous = 0;
        boolean varies = false;
        for (int code = 1; code < slots; code++) {
            long bin = histogram[at + code];
            if (bin == 0) {
                continue;
            }
            if (previous != 0) {
                offer(left, missing, column, (previous + code - 1) >>> 1, best);
                varies = true;
            }
            left += bin;
            previous = code;
        }
        return offerMissing(left, missing, column, slots, previous, best) || varies;
    }

    @Override
    boolean scanFew(byte[] codes, int slots, int column, long[] scratch, Split best) {
        long[] marks = touched;
        for (int i = 0; i < entered; i++) {
            int code = codes[rows[from + i]] & 0xFF;
            scratch[code] += values[i];
            marks[code >>> 6] |= 1L << code;
        }
        long missing = scratch[0];
        scratch[0] = 0;
        marks[0] &= ~1L;
        long left = 0;
        int previous = 0;
        boolean varies = false;
        for (int word = 0; word < 4; word++) {
            long bits = marks[word];
            marks[word] = 0;
            while (bits != 0) {
                int code = (word << 6) + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
                if (previous != 0) {
                    offer(left, missing, column, (previous + code - 1) >>> 1, best);
                    varies = true;
                }
                left += scratch[code];
                scratch[code] = 0;
                previous = code;
            }
        }
        return offerMissing(left, missing, column, slots, previous, best) || varies;
    }

    @Override
    boolean scanRandom(byte[] codes, int slots, int column, SplittableRandom random, Split best) {
        if (lowered.length == 0) {
            lowered = new int[values.length];
        }
        // codes one lower, so that missing is the greatest
        int lowest = 255;
        int greatest = 0;
        int sign = 0;
        for (int i = 0; i < entered; i++) {
            int code = codes[rows[from + i]] & 0xFF;
            int low = code - 1 & 0xFF;
            lowered[i] = low;
            sign |= code - 1;
            lowest = Math.min(lowest, low);
            greatest = Math.max(greatest, code);
        }
        long missing = sign < 0 ? below(256) - below(255) : 0;
        if (greatest - 1 <= lowest) {
            return offerMissing(pack(sum, weight, shift) - missing, missing, column, slots, greatest, best);
        }
        int cut = lowest + 1 + random.nextInt(greatest - 1 - lowest);
        offer(below(cut), missing, column, cut, best);
        return true;
    }

    /** The sum of the rows whose lowered code is below the limit. */
    private long below(int limit) {
        long total = 0;
        for (int i = 0; i < entered; i++) {
            total += values[i] & ((lowered[i] - limit) >> 31);
        }
        return total;
    }

    /** Offers what is left of a cut, with the missing rows on either side. */
    private void offer(long left, long missing, int column, int cut, Split best) {
        long leftWeight = left & mask;
        if (missing == 0) {
            offerSide(left >> shift, leftWeight, column, cut, 2 * leftWeight >= weight, best);
        } else {
            offerSide(left >> shift, leftWeight, column, cut, false, best);
            offerSide((left + missing) >> shift, (left + missing) & mask, column, cut, true, best);
        }
    }

    /** Offers all known rows against the missing ones. */
    private boolean offerMissing(long known, long missing, int column, int slots, int previous, Split best) {
        if (missing == 0 || previous == 0) {
            return false;
        }
        offerSide(known >> shift, known & mask, column, slots - 1, false, best);
        return true;
    }

    private void offerSide(long leftSum, long leftWeight, int column, int cut, boolean missingLeft, Split best) {
        long rightWeight = weight - leftWeight;
        if (leftWeight >= least && rightWeight >= least) {
            double deviation = leftSum - mean * leftWeight;
            best.offer(deviation * deviation, (double) leftWeight * rightWeight, column, cut, missingLeft);
        }
    }

    @Override
    int leafWidth() {
        return 1;
    }

    @Override
    void leaf(double[] leaves, int at) {
        leaves[at] = offset + Math.clamp(mean * unit, -limit, limit);
    }
}
