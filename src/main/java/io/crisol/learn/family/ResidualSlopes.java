package io.crisol.learn.family;

import io.crisol.learn.Design;
import io.crisol.learn.RowWeights;

/**
 * Slopes found from the residuals of the rows: for very many features, of which most are indicators. A residual is kept
 * as its own part plus a shift common to all rows, so that an indicator touches only the rows where it is on.
 */
final class ResidualSlopes implements Slopes {
    private final Design design;
    private final int dense;
    private final double[] means;
    private final double[] squares;
    private final int[][] rowsWith;
    private final double[] ofRows;
    private final double[] own;
    private final RowWeights weights;
    private double shift;

    ResidualSlopes(Design design, Answers answers) {
        this.design = design;
        this.dense = design.layout().denseWidth();
        this.weights = answers.weights();
        this.means = design.means(weights);
        this.own = answers.centred().clone();
        this.squares = new double[means.length];
        this.rowsWith = rowsWith(design);
        this.ofRows = new double[means.length];
        double total = weights.total();
        for (int j = 0; j < dense; j++) {
            for (int row = 0; row < own.length; row++) {
                squares[j] += weights.of(row) * design.number(row, j) * design.number(row, j);
            }
            squares[j] -= total * means[j] * means[j];
        }
        for (int j = dense; j < squares.length; j++) {
            for (int row : rowsWith[j]) {
                ofRows[j] += weights.of(row);
            }
            squares[j] = ofRows[j] * (1 - means[j]);
        }
    }

    private static int[][] rowsWith(Design design) {
        int[] counts = new int[design.width()];
        int groups = design.layout().groups();
        for (int pass = 0; ; pass++) {
            int[][] rows = new int[pass == 0 ? 0 : counts.length][];
            for (int j = 0; j < rows.length; j++) {
                rows[j] = new int[counts[j]];
                counts[j] = 0;
            }
            for (int row = 0; row < design.rows(); row++) {
                for (int g = 0; g < groups; g++) {
                    int feature = design.active(row, g);
                    if (feature >= 0 && pass == 0) {
                        counts[feature]++;
                    } else if (feature >= 0) {
                        rows[feature][counts[feature]++] = row;
                    }
                }
            }
            if (pass == 1) {
                return rows;
            }
        }
    }

    @Override
    public int size() {
        return squares.length;
    }

    @Override
    public double square(int feature) {
        return squares[feature];
    }

    @Override
    public double at(int feature) {
        double sum = 0;
        if (feature < dense) {
            for (int row = 0; row < own.length; row++) {
                sum += weights.of(row) * design.number(row, feature) * (own[row] + shift);
            }
            return sum;
        }
        for (int row : rowsWith[feature]) {
            sum += weights.of(row) * own[row];
        }
        return sum + ofRows[feature] * shift;
    }

    @Override
    public void changed(int feature, double by) {
        shift += by * means[feature];
        if (feature < dense) {
            for (int row = 0; row < own.length; row++) {
                own[row] -= by * design.number(row, feature);
            }
        } else {
            for (int row : rowsWith[feature]) {
                own[row] -= by;
            }
        }
    }
}
