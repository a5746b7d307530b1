package io.crisol.learn;

import java.util.Arrays;

/**
 * How much each training row counts: a row of weight 2 counts like the same row twice. Immutable; the array is not
 * copied.
 *
 * @param values above 0, one a row
 */
public record RowWeights(double[] values) {
    public RowWeights {
        for (double value : values) {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a row weighs " + value);
            }
        }
    }

    /** Every row counts once. */
    public static RowWeights same(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return new RowWeights(ones);
    }

    public int rows() {
        return values.length;
    }

    public double of(int row) {
        return values[row];
    }

    /** Sum of all weights. */
    public double total() {
        double total = 0;
        for (double value : values) {
            total += value;
        }
        return total;
    }

    public double greatest() {
        return Arrays.stream(values).max().orElse(1);
    }

    /** Whether every row counts once. */
    public boolean allOne() {
        for (double value : values) {
            if (value != 1) {
                return false;
            }
        }
        return true;
    }

    public RowWeights take(int[] which) {
        double[] taken = new double[which.length];
        for (int i = 0; i < which.length; i++) {
            taken[i] = values[which[i]];
        }
        return new RowWeights(taken);
    }

    /** Total weight of each class. */
    public double[] of(Target.Classes classes) {
        double[] totals = new double[classes.names().size()];
        for (int row = 0; row < values.length; row++) {
            totals[classes.codes()[row]] += values[row];
        }
        return totals;
    }
}
