package io.crisol.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Folds inside the training side of a fold, on which a decision threshold is tuned. They are the other folds of the same
 * validation, cut down to that training side, so groups, classes and the order in time are respected. As many are used
 * as it takes to predict a thousand rows: one for large tables (three quarters more work), all for small ones.
 */
final class InnerFolds {
    static final int ENOUGH_ROWS = 1_000;

    private InnerFolds() {}

    /** Empty where no other fold lies within the training side (two folds; the first one forward in time). */
    static List<Fold> of(Split split, Fold outer) {
        List<Fold> inner = new ArrayList<>();
        int folds = split.folds().size();
        int place = split.folds().indexOf(outer);
        int rows = 0;
        for (int step = 1; step < folds && rows < ENOUGH_ROWS; step++) {
            Fold other = split.folds().get(Math.floorMod(place - step, folds));
            int[] training = common(other.training(), outer.training());
            if (training.length > 0
                    && common(other.validation(), outer.training()).length == other.validation().length) {
                inner.add(new Fold(other.number(), training, other.validation()));
                rows += other.validation().length;
            }
        }
        return inner;
    }

    private static int[] common(int[] rows, int[] ascending) {
        return Arrays.stream(rows)
                .filter(row -> Arrays.binarySearch(ascending, row) >= 0)
                .toArray();
    }
}
