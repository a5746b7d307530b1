package io.crisol.evaluate.split;

import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Deals units of rows to folds so that every fold gets its share of every class: large units first, each to the fold
 * that has least of the unit's classes, then to the smallest fold.
 */
final class Dealing {
    private final Strata strata;
    private final int[] classSizes;
    private final int[][] dealt;
    private final int[] sizes;

    private Dealing(Strata strata, int[] classSizes, int folds) {
        this.strata = strata;
        this.classSizes = classSizes;
        this.dealt = new int[folds][strata.size()];
        this.sizes = new int[folds];
    }

    /** One round of folds; their numbers start at the given one. */
    static List<Fold> deal(SplitRows rows, Strata strata, int folds, int firstNumber, Seed seed) {
        Dealing dealing = new Dealing(strata, strata.counts(rows.rows()), folds);
        int[] foldOfRow = new int[rows.data().rows()];
        for (int[] unit : inOrder(rows.units(), seed)) {
            int fold = dealing.next(unit);
            for (int row : unit) {
                foldOfRow[row] = fold;
            }
        }
        return folds(rows.rows(), foldOfRow, folds, firstNumber);
    }

    /** Folds from the fold of each row. */
    static List<Fold> folds(int[] rows, int[] foldOfRow, int folds, int firstNumber) {
        List<Fold> made = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            int fold = f;
            made.add(new Fold(
                    firstNumber + fold,
                    Arrays.stream(rows).filter(row -> foldOfRow[row] != fold).toArray(),
                    Arrays.stream(rows).filter(row -> foldOfRow[row] == fold).toArray()));
        }
        return made;
    }

    private static List<int[]> inOrder(List<int[]> units, Seed seed) {
        List<int[]> order = new ArrayList<>(units.size());
        for (int at : seed.permutation(units.size())) {
            order.add(units.get(at));
        }
        order.sort(Comparator.comparingInt(unit -> -unit.length));
        return order;
    }

    private int next(int[] unit) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int fold = 0; fold < sizes.length; fold++) {
            double load = load(unit, fold);
            if (load < least || (load == least && sizes[fold] < sizes[best])) {
                least = load;
                best = fold;
            }
        }
        for (int row : unit) {
            dealt[best][strata.codes()[row]]++;
        }
        sizes[best] += unit.length;
        return best;
    }

    /** Σ over the unit's rows of dealt rows of their class / (size of the class)². */
    private double load(int[] unit, int fold) {
        double load = 0;
        for (int row : unit) {
            int code = strata.codes()[row];
            load += dealt[fold][code] / ((double) classSizes[code] * classSizes[code]);
        }
        return load;
    }
}
