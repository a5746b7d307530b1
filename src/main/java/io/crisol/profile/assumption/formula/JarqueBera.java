package io.crisol.profile.assumption.formula;

/** Normality by skewness S and excess kurtosis K: n/6·(S² + K²/4) ~ χ²(2) (Jarque and Bera 1980). */
public final class JarqueBera {
    private JarqueBera() {}

    public static Tested of(double[] values) {
        Shape shape = Shape.of(values);
        double statistic =
                values.length / 6.0 * (shape.skewness() * shape.skewness() + shape.kurtosis() * shape.kurtosis() / 4);
        return Tested.chiSquared(statistic, 2);
    }
}
