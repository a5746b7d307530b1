package io.crisol.evaluate.metric;

/** 1 − squared error / squared distance from the mean of these rows: 1 at best, below 0 where worse than their mean. Not defined where the truth is constant. */
public final class RSquared extends NumberMetric {
    @Override
    public String name() {
        return "r2";
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    @Override
    public boolean unitRange() {
        return true;
    }

    @Override
    double score(double[] truth, double[] predicted) {
        double mean = 0;
        for (double value : truth) {
            mean += value / truth.length;
        }
        double errors = 0;
        double spread = 0;
        for (int row = 0; row < truth.length; row++) {
            double error = truth[row] - predicted[row];
            double distance = truth[row] - mean;
            errors += error * error;
            spread += distance * distance;
        }
        return 1 - Share.of(errors, spread);
    }
}
