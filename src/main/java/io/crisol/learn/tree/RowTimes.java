package io.crisol.learn.tree;

import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import java.util.Arrays;

/**
 * The weights of training rows as whole numbers, so that sums of them are exact: as they are where they are whole, else
 * as multiples of a fine step.
 *
 * @param times how often each row counts, at least 1
 * @param unit times of a row of weight 1
 */
record RowTimes(int[] times, double unit) {
    /** Steps of a weight of 1, where it is not whole; fewer for many rows. */
    private static final double STEPS = 64;

    /** Greatest sum of times: numbers need the other bits of a long for themselves. */
    private static final double MOST_OF_CLASSES = 0x1p28;

    private static final double MOST_OF_NUMBERS = 0x1p23;

    static RowTimes of(TrainingSet training) {
        RowWeights weights = training.weights();
        if (weights.allOne()) {
            return new RowTimes(Answers.once(weights.rows()), 1);
        }
        double most = training.target() instanceof Target.Amounts ? MOST_OF_NUMBERS : MOST_OF_CLASSES;
        double room = most / (weights.rows() * weights.greatest());
        double unit = whole(weights) && room >= 1 ? 1 : Math.min(STEPS, room);
        int[] times = new int[weights.rows()];
        for (int row = 0; row < times.length; row++) {
            times[row] = (int) Math.max(1, Math.round(unit * weights.of(row)));
        }
        return new RowTimes(times, unit);
    }

    private static boolean whole(RowWeights weights) {
        return Arrays.stream(weights.values()).allMatch(weight -> weight == Math.rint(weight));
    }

    boolean allOne() {
        return unit == 1 && Arrays.stream(times).allMatch(each -> each == 1);
    }

    long total() {
        return Arrays.stream(times).asLongStream().sum();
    }

    /** Rows that the weights stand for. */
    int rows() {
        return (int) Math.max(1, Math.round(total() / unit));
    }

    /** The smallest sum of times of a leaf of so many rows; a single row may always be one. */
    int least(int minLeaf) {
        return minLeaf <= 1 ? 1 : (int) Math.max(1, Math.round(minLeaf * unit));
    }

    /** The greatest sum of times where rows are drawn as often as there are rows. */
    long mostDrawn() {
        return (long) times.length * Arrays.stream(times).max().orElse(1);
    }
}
