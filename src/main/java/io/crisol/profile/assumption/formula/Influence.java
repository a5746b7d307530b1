package io.crisol.profile.assumption.formula;

/**
 * How much single rows decide a linear fit: Cook's distance r²/p · h/(1−h), r internally studentised, p with the
 * intercept (Cook 1977).
 *
 * @param cook Cook's distance of each row
 * @param leverage h of each row
 * @param parameters p
 */
public record Influence(double[] cook, double[] leverage, int parameters) {
    public static Influence of(LinearFit fit) {
        double[] h = fit.design().leverages();
        int p = fit.parameters();
        double variance = fit.residualSquares() / fit.freedom();
        double[] cook = new double[h.length];
        for (int row = 0; row < h.length; row++) {
            double left = Math.max(1e-12, 1 - h[row]);
            double e = fit.residuals()[row];
            cook[row] = variance == 0 ? 0 : e * e / (variance * left) / p * h[row] / left;
        }
        return new Influence(cook, h, p);
    }

    /** The row with the greatest value. */
    public static int greatest(double[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] > values[at] ? i : at;
        }
        return at;
    }
}
