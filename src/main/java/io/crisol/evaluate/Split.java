package io.crisol.evaluate;

import java.util.List;

/**
 * How the rows of a dataset are divided: a locked test part, and folds over the others.
 *
 * @param development rows outside the test part, ascending
 * @param test rows of the test part, ascending; may be empty
 * @param folds at least one
 */
public record Split(int[] development, int[] test, List<Fold> folds) {
    public Split {
        folds = List.copyOf(folds);
    }
}
