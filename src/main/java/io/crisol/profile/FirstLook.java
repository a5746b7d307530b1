package io.crisol.profile;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A random sample of a large table's rows, always the same ones, that can be profiled in a moment while the exact profile
 * is computed.
 *
 * @param data the sampled rows, in the order of the table
 * @param target the target with those of the sampled rows on which it may be looked at
 */
public record FirstLook(Dataset data, Optional<TargetView> target) {
    private static final int MOST_ROWS = 20_000;
    private static final int LEAST_ROWS = 1000;
    private static final long CELLS = 1_000_000;

    /** A sample; empty where the whole table takes no longer than a moment. */
    public static Optional<FirstLook> of(Dataset data, Optional<TargetView> target) {
        int columns = Math.max(1, data.schema().size());
        int rows = (int) Math.clamp(CELLS / columns, LEAST_ROWS, MOST_ROWS);
        if (data.rows() < 5L * rows) {
            return Optional.empty();
        }
        int[] drawn = drawn(data.rows(), rows);
        return Optional.of(new FirstLook(data.take(drawn), target.map(t -> among(drawn, t))));
    }

    private static int[] drawn(int of, int count) {
        SplittableRandom random = new Seed(42).child("first look").random();
        BitSet drawn = new BitSet(of);
        for (int left = count; left > 0; ) {
            int row = random.nextInt(of);
            if (!drawn.get(row)) {
                drawn.set(row);
                left--;
            }
        }
        return drawn.stream().toArray();
    }

    private static TargetView among(int[] drawn, TargetView target) {
        BitSet training = new BitSet();
        for (int row : target.trainingRows()) {
            training.set(row);
        }
        int[] rows = new int[drawn.length];
        int count = 0;
        for (int i = 0; i < drawn.length; i++) {
            if (training.get(drawn[i])) {
                rows[count++] = i;
            }
        }
        return new TargetView(target.column(), target.task(), Arrays.copyOf(rows, count));
    }
}
