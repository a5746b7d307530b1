package io.crisol.evaluate.explain;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * What predicted numbers leave over, row by row.
 *
 * @param actual true numbers
 * @param predicted predicted numbers
 * @param residual actual − predicted
 * @param mean mean residual: above 0 where predictions are too low
 * @param sd standard deviation of the residuals, with n − 1; 0 for a single row
 */
public record Residuals(double[] actual, double[] predicted, double[] residual, double mean, double sd) {
    private static final int MOST_POINTS = 500;

    /**
     * Residuals against the normal distribution.
     *
     * @param theoretical quantiles of the standard normal distribution at (i − 0.5)/n
     * @param sample standardised residuals in rising order
     */
    public record NormalQuantiles(double[] theoretical, double[] sample) {}

    public static Residuals of(double[] actual, double[] predicted) {
        double[] residual = new double[actual.length];
        Arrays.setAll(residual, row -> actual[row] - predicted[row]);
        double mean = Arrays.stream(residual).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(residual).map(r -> (r - mean) * (r - mean)).sum();
        double sd = residual.length < 2 ? 0 : Math.sqrt(squares / (residual.length - 1));
        return new Residuals(actual, predicted, residual, mean, sd);
    }

    /** At most 500 points; all samples are 0 where the residuals do not vary. */
    public NormalQuantiles normalQuantiles() {
        double[] sorted = Arrays.stream(residual)
                .map(r -> sd > 0 ? (r - mean) / sd : 0)
                .sorted()
                .toArray();
        NormalDistribution normal = new NormalDistribution();
        int[] places = Thinned.places(sorted.length, MOST_POINTS);
        double[] theoretical = Arrays.stream(places)
                .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / sorted.length))
                .toArray();
        return new NormalQuantiles(theoretical, Thinned.pick(sorted, places));
    }
}
