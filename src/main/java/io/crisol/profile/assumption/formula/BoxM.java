package io.crisol.profile.assumption.formula;

import java.util.Optional;

/**
 * Whether classes spread alike: Box's M = (N−g)·ln|S| − Σ(nᵢ−1)·ln|Sᵢ| with Box's χ² approximation (Box 1949).
 *
 * @param test c·M with its p-value
 * @param logDeterminants ln|Sᵢ| of each class
 * @param pooled ln|S|
 * @param dimensions numbers in each row
 */
public record BoxM(Tested test, double[] logDeterminants, double pooled, int dimensions) {
    /**
     * Compares the covariances of classes.
     *
     * @param columns the numbers
     * @param codes class of each row, 0 to classes − 1
     * @return empty where a class has no more rows than there are columns, or its rows don't vary in all of them
     */
    public static Optional<BoxM> of(double[][] columns, int[] codes, int classes) {
        int p = columns.length;
        int[] counts = new int[classes];
        for (int code : codes) {
            counts[code]++;
        }
        double[][][] sums = squares(columns, codes, counts);
        double[][] pooled = new double[p][p];
        double[] logs = new double[classes];
        double correction = 0;
        double m = 0;
        int freedom = codes.length - classes;
        for (int c = 0; c < classes; c++) {
            int own = counts[c] - 1;
            if (own <= p) {
                return Optional.empty();
            }
            double[][] covariance = new double[p][p];
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    covariance[a][b] = sums[c][a][b] / own;
                    pooled[a][b] += sums[c][a][b] / freedom;
                }
            }
            Cholesky factor = Cholesky.of(covariance);
            if (factor.singular()) {
                return Optional.empty();
            }
            logs[c] = factor.logDeterminant();
            m -= own * logs[c];
            correction += 1.0 / own;
        }
        double whole = Cholesky.of(pooled).logDeterminant();
        m += freedom * whole;
        correction = (correction - 1.0 / freedom) * (2.0 * p * p + 3.0 * p - 1) / (6.0 * (p + 1) * (classes - 1));
        int degrees = p * (p + 1) * (classes - 1) / 2;
        return Optional.of(new BoxM(Tested.chiSquared(m * (1 - correction), degrees), logs, whole, p));
    }

    /** Sums of squares and products around each class's means. */
    private static double[][][] squares(double[][] columns, int[] codes, int[] counts) {
        int p = columns.length;
        double[][] means = new double[counts.length][p];
        for (int a = 0; a < p; a++) {
            for (int row = 0; row < codes.length; row++) {
                means[codes[row]][a] += columns[a][row] / counts[codes[row]];
            }
        }
        double[][][] sums = new double[counts.length][p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                for (int row = 0; row < codes.length; row++) {
                    int c = codes[row];
                    sums[c][a][b] += (columns[a][row] - means[c][a]) * (columns[b][row] - means[c][b]);
                }
                for (int c = 0; c < counts.length; c++) {
                    sums[c][b][a] = sums[c][a][b];
                }
            }
        }
        return sums;
    }
}
