package io.crisol.profile.assumption.formula;

/**
 * Skewness and excess kurtosis by moments (divided by n).
 *
 * @param skewness 0 where symmetric
 * @param kurtosis excess over the normal's 3
 */
public record Shape(double skewness, double kurtosis) {
    public static Shape of(double[] values) {
        double mean = Vectors.mean(values);
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        for (double v : values) {
            double d = v - mean;
            m2 += d * d;
            m3 += d * d * d;
            m4 += d * d * d * d;
        }
        int n = values.length;
        m2 /= n;
        return m2 == 0 ? new Shape(0, 0) : new Shape(m3 / n / Math.pow(m2, 1.5), m4 / n / (m2 * m2) - 3);
    }
}
