package io.crisol.profile.relation;

import java.util.Arrays;

/**
 * Sorts many numbers quickly: decimal numbers of one number of places are sorted as whole numbers, by counting or by
 * digits; all others by the digits of their bits (radix sort; Knuth, volume 3, 5.2.5).
 */
public final class SortedNumbers {
    private static final int FEW = 2048;
    private static final int MOST_PLACES = 6;
    private static final int DIGIT = 11;
    private static final int BUCKETS = 1 << DIGIT;

    private SortedNumbers() {}

    /** All numbers that are not NaN, ascending, as a new array; zeros are positive. */
    public static double[] of(double[] values) {
        double[] kept = new double[values.length];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                kept[n++] = value + 0.0;
            }
        }
        kept = n == kept.length ? kept : Arrays.copyOf(kept, n);
        if (n <= FEW) {
            Arrays.sort(kept);
            return kept;
        }
        for (int places = 0; places <= MOST_PLACES; places++) {
            if (decimal(kept, Math.pow(10, places))) {
                return kept;
            }
        }
        byBits(kept);
        return kept;
    }

    /** Sorts numbers that are whole when multiplied by a power of ten; false, and unchanged, where one is not. */
    private static boolean decimal(double[] values, double power) {
        int[] whole = new int[0];
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < values.length; i++) {
            double scaled = Math.rint(values[i] * power);
            int number = (int) scaled;
            if (number != scaled || number / power != values[i]) {
                return false;
            }
            if (i == 0) {
                whole = new int[values.length];
            }
            whole[i] = number;
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        long range = (long) most - least + 1;
        if (range <= 2L * values.length) {
            byCounting(whole, least, (int) range, power, values);
        } else {
            byDigits(whole, least, range, power, values);
        }
        return true;
    }

    private static void byCounting(int[] whole, int least, int range, double power, double[] into) {
        int[] counts = new int[range];
        for (int number : whole) {
            counts[number - least]++;
        }
        int at = 0;
        for (int i = 0; i < range; i++) {
            if (counts[i] > 0) {
                Arrays.fill(into, at, at + counts[i], (i + least) / power);
                at += counts[i];
            }
        }
    }

    private static void byDigits(int[] whole, int least, long range, double power, double[] into) {
        int[] from = whole;
        int[] to = new int[whole.length];
        for (int shift = 0; shift < 32 && range >>> shift > 0; shift += DIGIT) {
            int[] starts = new int[BUCKETS + 1];
            for (int number : from) {
                starts[(number - least >>> shift & BUCKETS - 1) + 1]++;
            }
            for (int i = 0; i < BUCKETS; i++) {
                starts[i + 1] += starts[i];
            }
            for (int number : from) {
                to[starts[number - least >>> shift & BUCKETS - 1]++] = number;
            }
            int[] free = from;
            from = to;
            to = free;
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = from[i] / power;
        }
    }

    private static void byBits(double[] values) {
        long[] from = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            from[i] = bits ^ (bits >> 63 | Long.MIN_VALUE);
        }
        long[] to = new long[values.length];
        for (int shift = 0; shift < 64; shift += DIGIT) {
            int[] starts = new int[BUCKETS + 1];
            for (long key : from) {
                starts[(int) (key >>> shift & BUCKETS - 1) + 1]++;
            }
            if (starts[(int) (from[0] >>> shift & BUCKETS - 1) + 1] == from.length) {
                continue;
            }
            for (int i = 0; i < BUCKETS; i++) {
                starts[i + 1] += starts[i];
            }
            for (long key : from) {
                to[starts[(int) (key >>> shift & BUCKETS - 1)]++] = key;
            }
            long[] free = from;
            from = to;
            to = free;
        }
        for (int i = 0; i < values.length; i++) {
            long key = from[i];
            values[i] = Double.longBitsToDouble(key ^ (~key >> 63 | Long.MIN_VALUE));
        }
    }
}
