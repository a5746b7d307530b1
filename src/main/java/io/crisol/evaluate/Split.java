package io.crisol.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** ρ: mean of validation rows / training rows over the folds (Nadeau and Bengio 2003). */
    public double overlap() {
        return folds.stream()
                .mapToDouble(f -> (double) f.validation().length / f.training().length)
                .average()
                .orElse(0);
    }

    /**
     * Whether every fold trains on all development rows that it does not validate on. Only then is there an interval
     * and a test over folds; a forward split has neither.
     */
    public boolean exchangeable() {
        return folds.stream().allMatch(f -> f.training().length + f.validation().length == development.length);
    }

    /** The same division of the rows that are left after cleaning; a fold left without rows is dropped. */
    public Split cleaned(int[] kept) {
        int[] place = new int[1 + Math.max(last(development), last(test))];
        Arrays.fill(place, -1);
        for (int row = 0; row < kept.length; row++) {
            if (kept[row] < place.length) {
                place[kept[row]] = row;
            }
        }
        List<Fold> left = new ArrayList<>();
        for (Fold fold : folds) {
            int[] training = moved(fold.training(), place);
            int[] validation = moved(fold.validation(), place);
            if (training.length > 0 && validation.length > 0) {
                left.add(new Fold(fold.number(), training, validation));
            }
        }
        return new Split(moved(development, place), moved(test, place), left);
    }

    /**
     * SHA-256 over all row numbers, as {@code sha256:<64 hex digits>}. Scores of two runs are paired only where dataset
     * and digest are the same.
     */
    public String digest() {
        return SplitDigest.of(this);
    }

    private static int last(int[] rows) {
        return rows.length == 0 ? -1 : rows[rows.length - 1];
    }

    private static int[] moved(int[] rows, int[] place) {
        return Arrays.stream(rows)
                .map(row -> place[row])
                .filter(row -> row >= 0)
                .toArray();
    }
}
