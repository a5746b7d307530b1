package io.crisol.learn.tree;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tries every cut of every column by looking at the cells themselves, without bins, histograms or fixed-point sums: slow
 * and plain, to compare the engine with.
 */
final class ExactSplits {
    private final double[][] keys;
    private final double[] weights;
    private final double[][] sums;

    /**
     * @param features only for the order of levels
     * @param weights weight of each row
     * @param sums weighted answers, {@code [output][row]}
     */
    ExactSplits(Dataset inputs, Features features, double[] weights, double[][] sums) {
        this.keys = features.bins().stream()
                .map(bins -> keys(inputs.column(bins.name()), bins))
                .toArray(double[][]::new);
        this.weights = weights;
        this.sums = sums;
    }

    private static double[] keys(Column column, FeatureBins bins) {
        return IntStream.range(0, column.size())
                .mapToDouble(row -> column.isMissing(row)
                        ? Double.NaN
                        : switch (column) {
                            case NumberColumn numbers -> (float) numbers.get(row);
                            case CodedColumn coded -> ((LevelBins) bins).codes().get(coded.text(row));
                            default -> throw new IllegalArgumentException();
                        })
                .toArray();
    }

    /** Whether a row goes left in the scoring graph. */
    boolean goesLeft(int column, float threshold, boolean missingLeft, int row) {
        double key = keys[column][row];
        return Double.isNaN(key) ? missingLeft : (float) key <= threshold;
    }

    /** The greatest gain of any cut that leaves the least weight on both sides; 0 where there is none. */
    double best(int[] rows, double least) {
        double best = 0;
        for (int column = 0; column < keys.length; column++) {
            double[] of = keys[column];
            double[] cuts = Arrays.stream(rows)
                    .mapToDouble(r -> of[r])
                    .filter(k -> !Double.isNaN(k))
                    .distinct()
                    .toArray();
            for (double cut : cuts) {
                for (boolean missingLeft : new boolean[] {false, true}) {
                    best = Math.max(
                            best, gain(rows, least, row -> Double.isNaN(of[row]) ? missingLeft : of[row] <= cut));
                }
            }
        }
        return best;
    }

    /** The decrease of {@code Σ −(sum² / weight)} by a division of rows; 0 where a side is too light. */
    double gain(int[] rows, double least, java.util.function.IntPredicate left) {
        int[] leftRows = Arrays.stream(rows).filter(left).toArray();
        int[] rightRows = Arrays.stream(rows).filter(left.negate()).toArray();
        if (leftRows.length == 0 || rightRows.length == 0) {
            return 0;
        }
        if (weight(leftRows) < least || weight(rightRows) < least) {
            return 0;
        }
        return score(leftRows) + score(rightRows) - score(rows);
    }

    double weight(int[] rows) {
        return Arrays.stream(rows).mapToDouble(r -> weights[r]).sum();
    }

    /** Sum of the answers of rows over their weight. */
    double mean(int output, int[] rows) {
        return Arrays.stream(rows).mapToDouble(r -> sums[output][r]).sum() / weight(rows);
    }

    private double score(int[] rows) {
        double score = 0;
        for (int k = 0; k < sums.length; k++) {
            double mean = mean(k, rows);
            score += mean * mean * weight(rows);
        }
        return score;
    }

    /** A scale for rounding errors. */
    double scale(int[] rows) {
        double scale = 1e-12;
        for (double[] sum : sums) {
            for (int row : rows) {
                scale += sum[row] * sum[row] / weights[row];
            }
        }
        return scale;
    }
}
