package io.crisol.profile.relation;

import io.crisol.data.NumberColumn;
import java.util.List;

/**
 * Pearson's correlation of every two of some number columns, each over the rows in which both are finite. Goes through the
 * rows once, a block at a time, so that it takes little memory; sums are taken of differences from a centre near the mean.
 */
public final class Correlations {
    private static final int BLOCK = 2048;
    private static final int SUMS = 6;

    private final double[][] block;
    private final double[] sums;

    private Correlations(int columns) {
        block = new double[columns][BLOCK];
        sums = new double[columns * columns * SUMS];
    }

    /**
     * The correlations, {@code [a][b]} for a before b; 0 where fewer than three rows have both or one does not vary there.
     *
     * @param centres a number near each column's mean
     * @param step 1 for all rows, n for every n-th
     */
    public static double[][] of(List<? extends NumberColumn> columns, double[] centres, int step) {
        int n = columns.size();
        Correlations work = new Correlations(n);
        int rows = n == 0 ? 0 : columns.getFirst().size();
        for (long from = 0; from < rows; from += (long) BLOCK * step) {
            int length = (int) Math.min(BLOCK, (rows - from + step - 1) / step);
            for (int c = 0; c < n; c++) {
                work.fill(c, columns.get(c), centres[c], (int) from, length, step);
            }
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    work.add(a, b, length);
                }
            }
        }
        double[][] result = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                result[a][b] = work.correlation((a * n + b) * SUMS);
            }
        }
        return result;
    }

    private void fill(int column, NumberColumn cells, double centre, int from, int length, int step) {
        double[] into = block[column];
        for (int i = 0; i < length; i++) {
            double value = cells.get(from + i * step) - centre;
            into[i] = Double.isFinite(value) ? value : Double.NaN;
        }
    }

    private void add(int a, int b, int length) {
        double[] x = block[a];
        double[] y = block[b];
        int n = 0;
        double sx = 0;
        double sy = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < length; i++) {
            double p = x[i];
            double q = y[i];
            if (!Double.isNaN(p + q)) {
                n++;
                sx += p;
                sy += q;
                xx += p * p;
                yy += q * q;
                xy += p * q;
            }
        }
        int at = (a * block.length + b) * SUMS;
        sums[at] += n;
        sums[at + 1] += sx;
        sums[at + 2] += sy;
        sums[at + 3] += xx;
        sums[at + 4] += yy;
        sums[at + 5] += xy;
    }

    private double correlation(int at) {
        double n = sums[at];
        double xx = sums[at + 3] - sums[at + 1] * sums[at + 1] / n;
        double yy = sums[at + 4] - sums[at + 2] * sums[at + 2] / n;
        double xy = sums[at + 5] - sums[at + 1] * sums[at + 2] / n;
        return n > 2 && xx > 0 && yy > 0 ? Math.clamp(xy / Math.sqrt(xx * yy), -1, 1) : 0;
    }
}
