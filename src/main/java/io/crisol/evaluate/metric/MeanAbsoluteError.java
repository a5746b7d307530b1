package io.crisol.evaluate.metric;

/** Mean absolute error, in units of the target. */
public final class MeanAbsoluteError extends NumberMetric {
    @Override
    public String name() {
        return "mae";
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
            sum += Math.abs(truth[row] - predicted[row]);
        }
        return sum / truth.length;
    }
}
