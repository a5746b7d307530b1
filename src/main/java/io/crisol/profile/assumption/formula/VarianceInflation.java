package io.crisol.profile.assumption.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * How much the other regressors inflate the variance of a coefficient: 1/(1−R²) of the regression, with intercept, on the
 * others; for a set of columns GVIF = det(R₁₁)·det(R₂₂)/det(R) (Fox and Monette 1992).
 */
public final class VarianceInflation {
    private VarianceInflation() {}

    /**
     * The inflation of one term.
     *
     * @param gvif generalised factor; the usual VIF for one column; infinite where others determine the term
     * @param freedom independent columns of the term
     */
    public record Inflation(double gvif, int freedom) {
        /** GVIF^(1/df), the square of GVIF^(1/(2·df)): to be read like a VIF. */
        public double comparable() {
            return Math.pow(gvif, 1.0 / Math.max(1, freedom));
        }
    }

    /** @param terms the positions of each term's columns in the design */
    public static List<Inflation> of(Orthogonal design, List<int[]> terms) {
        int[] kept = design.kept();
        double[][] inverse = inverseCorrelation(design.triangle());
        double[][] correlation = correlation(design.triangle());
        java.util.Set<Integer> determined = new java.util.HashSet<>();
        design.dependences().stream().filter(d -> !d.on().isEmpty()).forEach(d -> {
            determined.add(d.column());
            determined.addAll(d.on());
        });
        List<Inflation> found = new ArrayList<>();
        for (int[] term : terms) {
            int[] at = java.util.Arrays.stream(term)
                    .map(c -> java.util.Arrays.binarySearch(kept, c))
                    .filter(i -> i >= 0)
                    .toArray();
            boolean lost = java.util.Arrays.stream(term).anyMatch(determined::contains);
            double gvif = lost
                    ? Double.POSITIVE_INFINITY
                    : Math.max(1, Math.exp(logDeterminant(correlation, at) + logDeterminant(inverse, at)));
            found.add(new Inflation(gvif, at.length));
        }
        return found;
    }

    private static double[][] correlation(double[][] r) {
        double[][] made = new double[r.length][r.length];
        for (int a = 0; a < r.length; a++) {
            for (int b = a; b < r.length; b++) {
                double sum = 0;
                for (int i = 0; i <= a; i++) {
                    sum += r[i][a] * r[i][b];
                }
                made[a][b] = sum;
                made[b][a] = sum;
            }
        }
        return made;
    }

    private static double[][] inverseCorrelation(double[][] r) {
        int n = r.length;
        double[][] inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) {
                    sum += r[i][k] * inverse[k][j];
                }
                inverse[i][j] = -sum / r[i][i];
            }
        }
        double[][] made = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                double sum = 0;
                for (int k = b; k < n; k++) {
                    sum += inverse[a][k] * inverse[b][k];
                }
                made[a][b] = sum;
                made[b][a] = sum;
            }
        }
        return made;
    }

    private static double logDeterminant(double[][] matrix, int[] at) {
        double[][] part = new double[at.length][at.length];
        for (int a = 0; a < at.length; a++) {
            for (int b = 0; b < at.length; b++) {
                part[a][b] = matrix[at[a]][at[b]];
            }
        }
        return Cholesky.of(part).logDeterminant();
    }
}
