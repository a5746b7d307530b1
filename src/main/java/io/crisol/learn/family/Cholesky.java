package io.crisol.learn.family;

import io.crisol.job.JobContext;

/**
 * Cholesky factor of a symmetric positive semi-definite matrix, scaled to a unit diagonal first. A direction in which
 * the matrix holds no information beyond rounding gets 0 in every solution.
 */
final class Cholesky {
    /** What is left of a unit diagonal below this is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[][] lower;
    private final double[] scale;

    private Cholesky(double[][] lower, double[] scale) {
        this.lower = lower;
        this.scale = scale;
    }

    /**
     * Factors in place.
     *
     * @param matrix its lower triangle is read and overwritten
     */
    static Cholesky of(double[][] matrix, JobContext context) {
        int n = matrix.length;
        double[] scale = new double[n];
        for (int i = 0; i < n; i++) {
            scale[i] = matrix[i][i] > 0 ? 1 / Math.sqrt(matrix[i][i]) : 0;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] *= scale[i] * scale[j];
            }
        }
        double[] column = new double[n];
        for (int k = 0; k < n; k++) {
            context.checkCancelled();
            double left = matrix[k][k];
            if (left <= ROUNDING) {
                scale[k] = 0;
                for (int i = k; i < n; i++) {
                    matrix[i][k] = 0;
                }
                matrix[k][k] = 1;
                continue;
            }
            double pivot = Math.sqrt(left);
            matrix[k][k] = pivot;
            for (int i = k + 1; i < n; i++) {
                matrix[i][k] /= pivot;
                column[i] = matrix[i][k];
            }
            for (int i = k + 1; i < n; i++) {
                subtract(matrix[i], column[i], column, k + 1, i + 1);
            }
        }
        return new Cholesky(matrix, scale);
    }

    /** Solves for one right-hand side. */
    double[] solve(double[] right) {
        int n = scale.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            if (scale[i] == 0) {
                continue;
            }
            double sum = right[i] * scale[i];
            for (int j = 0; j < i; j++) {
                sum -= lower[i][j] * x[j];
            }
            x[i] = sum / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] = scale[i] == 0 ? 0 : x[i] / lower[i][i];
            subtract(x, x[i], lower[i], 0, i);
        }
        for (int i = 0; i < n; i++) {
            x[i] *= scale[i];
        }
        return x;
    }

    private static void subtract(double[] from, double factor, double[] what, int start, int end) {
        for (int j = start; j < end; j++) {
            from[j] -= factor * what[j];
        }
    }
}
