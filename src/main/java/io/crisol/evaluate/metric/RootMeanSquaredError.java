package io.crisol.evaluate.metric;

/** Root of the mean squared error, in units of the target. */
public final class RootMeanSquaredError extends NumberMetric {
    @Override
    public String name() {
        return "rmse";
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
            double error = truth[row] - predicted[row];
            sum += error * error;
        }
        return Math.sqrt(sum / truth.length);
    }
}
