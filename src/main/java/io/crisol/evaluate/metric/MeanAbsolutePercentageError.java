package io.crisol.evaluate.metric;

/** Mean of |error / truth|, as a share of one. Not defined where a true number is 0. */
public final class MeanAbsolutePercentageError extends NumberMetric {
    @Override
    public String name() {
        return "mape";
    }

    @Override
    public boolean higherIsBetter() {
        return false;
    }

    @Override
    public boolean unitRange() {
        return false;
    }

    @Override
    double score(double[] truth, double[] predicted) {
        double sum = 0;
        for (int row = 0; row < truth.length; row++) {
            if (truth[row] == 0) {
                return Double.NaN;
            }
            sum += Math.abs((truth[row] - predicted[row]) / truth[row]);
        }
        return sum / truth.length;
    }
}
