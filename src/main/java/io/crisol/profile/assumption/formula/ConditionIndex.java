package io.crisol.profile.assumption.formula;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Near dependence among all regressors: the greatest singular value over each of the columns scaled to length 1, the
 * constant included and nothing centred (Belsley, Kuh and Welsch 1980).
 */
public final class ConditionIndex {
    private ConditionIndex() {}

    /**
     * The greatest index; infinite where columns determine each other. The singular values are those of the triangle of
     * constant and columns, so the rows are not gone through again.
     *
     * @param columns the columns of the design
     */
    public static double greatest(Orthogonal design, double[][] columns) {
        if (!design.dependences().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        int size = columns.length + 1;
        double[][] r = design.triangle();
        double[][] scaled = new double[size][size];
        scaled[0][0] = 1;
        for (int j = 0; j < columns.length; j++) {
            double constant = Vectors.mean(columns[j]) * Math.sqrt(design.rows());
            double varying = Vectors.length(Vectors.centred(columns[j]));
            double length = Math.hypot(constant, varying);
            scaled[0][j + 1] = constant / length;
            for (int i = 0; i <= j; i++) {
                scaled[i + 1][j + 1] = r[i][j] * varying / length;
            }
        }
        double[] singular = new SingularValueDecomposition(new Array2DRowRealMatrix(scaled, false)).getSingularValues();
        return singular[0] / singular[size - 1];
    }
}
