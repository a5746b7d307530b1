package io.crisol.recipe.step;

import io.crisol.data.Dataset;
import io.crisol.job.JobContext;
import io.crisol.recipe.TrainingRows;
import java.util.Arrays;
import java.util.List;

/**
 * Pearson's correlations of number columns, a missing or infinite cell counting as the mean. Of many rows a sample is
 * looked at that depends only on what stands in them.
 *
 * @param r symmetric, 1 on the diagonal; 0 for a constant column with any other
 */
record Correlations(double[][] r) {
    /** At most this many multiplications. */
    private static final long MOST_WORK = 20_000_000_000L;

    private static final int FEWEST_ROWS = 2_000;

    /** What remains of a column's variance where others explain it completely, within rounding. */
    private static final double NOTHING = 1e-10;

    static Correlations of(TrainingRows training, List<String> names) {
        float[][] cells = new float[names.size()][];
        Dataset inputs = training.inputs();
        for (int j = 0; j < cells.length; j++) {
            cells[j] = inputs.numbers(names.get(j)).toFloats();
        }
        double[][] columns = standardised(cells, inputs.rows());
        double[][] r = new double[cells.length][cells.length];
        for (int i = 0; i < r.length; i++) {
            training.context().checkCancelled();
            for (int j = 0; j < i; j++) {
                r[i][j] = product(columns[i], columns[j]);
                r[j][i] = r[i][j];
            }
            r[i][i] = 1;
        }
        return new Correlations(r);
    }

    /** The rows to look at, in an order that does not depend on where they stand. */
    static int[] rows(float[][] cells, int rows) {
        long pairs = Math.max(1, (long) cells.length * cells.length);
        int most = (int) Math.clamp(MOST_WORK / pairs, FEWEST_ROWS, Integer.MAX_VALUE);
        int[] order = RowOrder.of(cells, rows);
        return order.length <= most ? order : Arrays.copyOf(order, most);
    }

    /** Columns with mean 0 and a sum of squares of 1, or all 0 where constant. */
    private static double[][] standardised(float[][] cells, int rows) {
        int[] order = rows(cells, rows);
        double[][] columns = new double[cells.length][order.length];
        for (int j = 0; j < columns.length; j++) {
            double sum = 0;
            int count = 0;
            double first = Double.NaN;
            for (int row : order) {
                float cell = cells[j][row];
                if (Float.isFinite(cell)) {
                    first = count == 0 ? cell : first;
                    sum += cell - first;
                    count++;
                }
            }
            double mean = count == 0 ? 0 : first + sum / count;
            double squares = 0;
            for (int i = 0; i < order.length; i++) {
                float cell = cells[j][order[i]];
                columns[j][i] = Float.isFinite(cell) ? cell - mean : 0;
                squares += columns[j][i] * columns[j][i];
            }
            double norm = Math.sqrt(squares);
            for (int i = 0; i < order.length; i++) {
                columns[j][i] = norm == 0 ? 0 : columns[j][i] / norm;
            }
        }
        return columns;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The columns that correlate, in size, at most so much with each kept column before them. */
    boolean[] unlikeEarlier(double most, JobContext context) {
        boolean[] kept = new boolean[r.length];
        for (int j = 0; j < kept.length; j++) {
            context.checkCancelled();
            boolean alike = false;
            for (int i = 0; i < j; i++) {
                alike |= kept[i] && Math.abs(r[i][j]) > most;
            }
            kept[j] = !alike;
        }
        return kept;
    }

    /**
     * The columns that are left when, again and again, the one with the largest variance inflation factor 1 / (1 − R²) is
     * left out, until none is above the limit; one that others before it explain completely goes first.
     */
    boolean[] unexplained(double most, JobContext context) {
        boolean[] kept = new boolean[r.length];
        double[][] inverse = new double[r.length][];
        for (int j = 0; j < r.length; j++) {
            inverse[j] = r[j].clone();
        }
        for (int j = 0; j < r.length; j++) {
            context.checkCancelled();
            kept[j] = inverse[j][j] > NOTHING;
            if (kept[j]) {
                sweep(inverse, j);
            }
        }
        while (true) {
            context.checkCancelled();
            int worst = worst(inverse, kept, most);
            if (worst < 0) {
                return kept;
            }
            sweep(inverse, worst);
            kept[worst] = false;
        }
    }

    /** On swept columns the diagonal holds minus the inverse's; of equals the last goes. */
    private static int worst(double[][] inverse, boolean[] kept, double most) {
        int worst = -1;
        for (int j = 0; j < kept.length; j++) {
            boolean above = kept[j] && -inverse[j][j] > most * (1 + 1e-9);
            if (above && (worst < 0 || -inverse[j][j] >= -inverse[worst][worst] * (1 - 1e-9))) {
                worst = j;
            }
        }
        return worst;
    }

    /** The sweep operator (Beaton 1964; Goodnight 1979) with −1/d on the pivot: done twice, it undoes itself. */
    private static void sweep(double[][] a, int k) {
        double d = a[k][k];
        for (int i = 0; i < a.length; i++) {
            if (i != k) {
                double factor = a[i][k] / d;
                for (int j = 0; j < a.length; j++) {
                    if (j != k) {
                        a[i][j] -= factor * a[k][j];
                    }
                }
            }
        }
        for (int i = 0; i < a.length; i++) {
            if (i != k) {
                a[i][k] /= Math.abs(d);
                a[k][i] /= Math.abs(d);
            }
        }
        a[k][k] = -1 / d;
    }
}
