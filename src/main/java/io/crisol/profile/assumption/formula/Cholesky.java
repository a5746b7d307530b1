package io.crisol.profile.assumption.formula;

/** The lower triangle L of a positive definite matrix A = L·Lᵀ; a pivot that is not positive is raised to almost nothing. */
final class Cholesky {
    private static final double LEAST = 1e-12;

    private final double[][] lower;
    private final boolean raised;

    private Cholesky(double[][] lower, boolean raised) {
        this.lower = lower;
        this.raised = raised;
    }

    static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        boolean raised = false;
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    double least = LEAST * Math.max(Math.abs(matrix[j][j]), Double.MIN_NORMAL);
                    raised |= !(sum > least);
                    lower[j][j] = Math.sqrt(sum > least ? sum : Math.max(least, Double.MIN_NORMAL));
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return new Cholesky(lower, raised);
    }

    /** Whether the matrix was not positive definite. */
    boolean singular() {
        return raised;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }

    /** x of A·x = b. */
    double[] solve(double[] b) {
        int n = lower.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
