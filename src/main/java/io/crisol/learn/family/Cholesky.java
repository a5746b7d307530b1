package io.crisol.learn.family;

import io.crisol.job.JobContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Cholesky factor of a symmetric positive semi-definite matrix, scaled to a unit diagonal first. A direction in which
 * the matrix holds no information beyond rounding gets 0 in every solution.
 */
final class Cholesky {
    /** What is left of a unit diagonal below this is rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[][] lower;
    private final double[] scale;
    private final boolean[] idle;

    private Cholesky(double[][] lower, double[] scale, boolean[] idle) {
        this.lower = lower;
        this.scale = scale;
        this.idle = idle;
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
        boolean[] idle = new boolean[n];
        double[] column = new double[n];
        for (int k = 0; k < n; k++) {
            context.checkCancelled();
            double left = matrix[k][k];
            if (left <= ROUNDING) {
                idle[k] = true;
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
        return new Cholesky(matrix, scale, idle);
    }

    /** Solves for one right-hand side. */
    double[] solve(double[] right) {
        return back(half(right));
    }

    /** Solves with the factor alone: the squared length of the result is {@code right' · matrix⁻¹ · right}. */
    double[] half(double[] right) {
        int n = scale.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            if (!idle[i]) {
                double sum = right[i] * scale[i];
                for (int j = 0; j < i; j++) {
                    sum -= lower[i][j] * x[j];
                }
                x[i] = sum / lower[i][i];
            }
        }
        return x;
    }

    /** Log of the determinant, without the entries that are idle. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < idle.length; i++) {
            sum += idle[i] ? 0 : 2 * (StrictMath.log(lower[i][i]) - StrictMath.log(scale[i]));
        }
        return sum;
    }

    /** Whether an entry of every solution is 0: its column is a combination of earlier ones. */
    boolean idle(int entry) {
        return idle[entry];
    }

    /** The directions in which the matrix holds no information: times the matrix they are 0. */
    List<double[]> idleDirections() {
        return idleDirections(scale);
    }

    /**
     * How to solve with the pseudo-inverse of the scaled matrix: what lies in idle directions, by the measure of scaled
     * entries, is ignored on both sides. Unlike {@link #solve} it doesn't depend on the order of the entries.
     */
    UnaryOperator<double[]> pseudoInverse(JobContext context) {
        double[] ones = new double[scale.length];
        Arrays.fill(ones, 1);
        Complement complement = new Complement(idleDirections(ones), context);
        return right -> {
            double[] known = complement.of(times(right, scale, false));
            double[] solved = complement.of(times(solve(times(known, scale, true)), scale, true));
            return times(solved, scale, false);
        };
    }

    private static double[] times(double[] vector, double[] scale, boolean inverse) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = scale[i] == 0 ? 0 : inverse ? vector[i] / scale[i] : vector[i] * scale[i];
        }
        return product;
    }

    private List<double[]> idleDirections(double[] unit) {
        List<double[]> directions = new ArrayList<>();
        for (int k = 0; k < idle.length; k++) {
            if (idle[k] && scale[k] > 0) {
                double[] x = new double[idle.length];
                for (int j = 0; j < k; j++) {
                    x[j] = -lower[k][j];
                }
                backwards(x);
                x[k] = 1;
                for (int j = 0; j <= k; j++) {
                    x[j] *= unit[j];
                }
                directions.add(x);
            }
        }
        return directions;
    }

    private double[] back(double[] x) {
        backwards(x);
        return times(x, scale, false);
    }

    /** Solves with the transposed factor, in place, for scaled entries. */
    private void backwards(double[] x) {
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] = idle[i] ? 0 : x[i] / lower[i][i];
            subtract(x, x[i], lower[i], 0, i);
        }
    }

    private static void subtract(double[] from, double factor, double[] what, int start, int end) {
        for (int j = start; j < end; j++) {
            from[j] -= factor * what[j];
        }
    }
}
