package io.crisol.recipe.step;

import io.crisol.recipe.TrainingRows;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The principal axes of some columns (Pearson 1901): eigenvectors of their covariance matrix.
 *
 * @param means subtracted from each column
 * @param units then divided by: standard deviations, or 1
 * @param loadings {@code [axis][column]}, from the axis of the largest variance down; of length 1
 * @param shares of the variance of all columns, for each axis
 */
record PrincipalAxes(List<String> names, float[] means, float[] units, double[][] loadings, double[] shares) {
    PrincipalAxes {
        names = List.copyOf(names);
    }

    static PrincipalAxes of(TrainingRows training, List<String> names, boolean scale) {
        int width = names.size();
        float[] means = new float[width];
        float[] units = new float[width];
        float[][] cells = new float[width][];
        for (int j = 0; j < width; j++) {
            training.context().checkCancelled();
            cells[j] = training.inputs().numbers(names.get(j)).toFloats();
            float[] sorted = Learned.sorted(cells[j]);
            means[j] = (float) Learned.mean(sorted);
            units[j] = scale ? Rescaling.divisor((float) Learned.deviation(sorted), sorted) : 1;
        }
        int[] rows = Correlations.rows(cells, training.inputs().rows());
        double[][] covariances = covariances(training, cells, rows, means, units);
        return axes(names, means, units, covariances);
    }

    private static double[][] covariances(
            TrainingRows training, float[][] cells, int[] rows, float[] means, float[] units) {
        int width = cells.length;
        double[][] columns = new double[width][rows.length];
        for (int j = 0; j < width; j++) {
            for (int i = 0; i < rows.length; i++) {
                columns[j][i] = standard(cells[j][rows[i]], means[j], units[j]);
            }
        }
        double[][] products = new double[width][width];
        for (int i = 0; i < width; i++) {
            training.context().checkCancelled();
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int row = 0; row < rows.length; row++) {
                    sum += columns[i][row] * columns[j][row];
                }
                products[i][j] = sum / Math.max(1, rows.length);
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    /** A cell measured from the mean, as a float; 0 where missing or infinite. */
    static float standard(float cell, float mean, float unit) {
        return Float.isFinite(cell) ? (cell - mean) / unit : 0;
    }

    private static PrincipalAxes axes(List<String> names, float[] means, float[] units, double[][] covariances) {
        int width = names.size();
        double[][] loadings = new double[width][width];
        double[] shares = new double[width];
        double total = 0;
        for (int j = 0; j < width; j++) {
            total += covariances[j][j];
        }
        if (total > 0 && Double.isFinite(total)) {
            EigenDecompositionSymmetric found =
                    new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariances, false));
            int[] order = IntStream.range(0, width)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer k) -> -found.getEigenvalue(k)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int k = 0; k < width; k++) {
                loadings[k] = upright(found.getEigenvector(order[k]).toArray());
                shares[k] = Math.max(0, found.getEigenvalue(order[k])) / total;
            }
        }
        return new PrincipalAxes(names, means, units, loadings, shares);
    }

    /** The same axis with its largest loading positive; the first of those that are equal but for rounding. */
    private static double[] upright(double[] axis) {
        int largest = 0;
        for (int j = 1; j < axis.length; j++) {
            if (Math.abs(axis[j]) > Math.abs(axis[largest]) + 1e-9) {
                largest = j;
            }
        }
        double sign = axis[largest] < 0 ? -1 : 1;
        for (int j = 0; j < axis.length; j++) {
            axis[j] *= sign;
        }
        return axis;
    }

    /** How many of the first axes hold a share of the variance, within rounding. */
    int holding(double share) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
            sum += shares[k];
            if (sum >= share - 1e-9) {
                return k + 1;
            }
        }
        return shares.length;
    }

    double shareOf(int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += shares[k];
        }
        return Math.min(1, sum);
    }
}
