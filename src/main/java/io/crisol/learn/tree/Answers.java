package io.crisol.learn.tree;

import io.crisol.learn.RowWeights;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import java.util.Arrays;
import java.util.List;

/** The answers of a training set, to be added up with a weight for each row. Not thread-safe. */
abstract sealed class Answers {
    abstract Sums sums();

    /** Sets how often each row counts. */
    abstract void weigh(int[] times);

    /** The model of trees whose leaves hold the mean answer, and which are averaged. */
    abstract TreeModel average(Features features, TreeStore store);

    static Answers of(TrainingSet training) {
        return of(training, training.rows());
    }

    /** @param most the greatest sum of times that a node can have */
    static Answers of(TrainingSet training, long most) {
        return switch (training.target()) {
            case Target.Classes classes
            when classes.names().size() == 2 -> new One(twoClasses(classes), new Link.Shares(1, classes.names()), most);
            case Target.Classes classes -> new Many(classes);
            case Target.Amounts amounts ->
                new One(numbers(amounts.values(), training.weights(), most), new Link.Amount(0), most);
        };
    }

    /** Rows that count once each. */
    static int[] once(int rows) {
        int[] times = new int[rows];
        Arrays.fill(times, 1);
        return times;
    }

    /** One number a row, as packed steps. */
    private record Steps(long[] sums, double unit, double offset, double spread, boolean twoClasses) {}

    private static Steps twoClasses(Target.Classes classes) {
        return new Steps(Arrays.stream(classes.codes()).asLongStream().toArray(), 1, 0, 1, true);
    }

    private static Steps numbers(double[] values, RowWeights weights, long greatest) {
        double mean = 0;
        double total = weights.total();
        for (int row = 0; row < values.length; row++) {
            mean += weights.of(row) * values[row] / total;
        }
        double most = 0;
        double spread = 0;
        for (double value : values) {
            most = Math.max(most, Math.abs(value - mean));
            spread += Math.abs(value - mean) / values.length;
        }
        int bits = Long.SIZE - 2 - 2 * PackedSums.bits(greatest);
        double unit = most == 0 ? 1 : most / Math.scalb(1.0, bits);
        long[] sums = new long[values.length];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = Math.round((values[row] - mean) / unit);
        }
        return new Steps(sums, unit, mean, spread, false);
    }

    private static final class One extends Answers {
        private final Steps steps;
        private final Link link;
        private final PackedSums sums;
        private final int shift;

        One(Steps steps, Link link, long most) {
            this.steps = steps;
            this.link = link;
            int rows = steps.sums().length;
            this.shift = PackedSums.bits(most);
            this.sums = new PackedSums(rows, shift, 0, steps.twoClasses());
        }

        @Override
        PackedSums sums() {
            return sums;
        }

        @Override
        void weigh(int[] times) {
            long[] packed = new long[times.length];
            for (int row = 0; row < packed.length; row++) {
                packed[row] = PackedSums.pack(steps.sums()[row], 1, shift) * times[row];
            }
            sums.load(packed, steps.unit(), Double.POSITIVE_INFINITY);
        }

        @Override
        TreeModel average(Features features, TreeStore store) {
            if (link instanceof Link.Shares shares) {
                return new TreeModel(
                        features, Ensemble.ofShares(store, 1), new Link.Shares(store.trees(), shares.classes()));
            }
            store.scaleLeaves(1.0 / store.trees());
            return new TreeModel(
                    features,
                    Ensemble.ofNumbers(store, 1, steps.spread() * Ensemble.FINE),
                    new Link.Amount(steps.offset()));
        }
    }

    private static final class Many extends Answers {
        private final List<String> names;
        private final ClassCounts sums;

        Many(Target.Classes classes) {
            this.names = classes.names();
            this.sums = new ClassCounts(classes.rows(), names.size(), classes.codes());
        }

        @Override
        ClassCounts sums() {
            return sums;
        }

        @Override
        void weigh(int[] times) {
            sums.load(times);
        }

        @Override
        TreeModel average(Features features, TreeStore store) {
            return new TreeModel(
                    features, Ensemble.ofShares(store, names.size()), new Link.Shares(store.trees(), names));
        }
    }
}
