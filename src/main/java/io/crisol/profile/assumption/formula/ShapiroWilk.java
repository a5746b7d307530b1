package io.crisol.profile.assumption.formula;

import java.util.Arrays;

/** Normality by Shapiro and Wilk's W, with Royston's approximation (1995, algorithm AS R94) for 3 to 5,000 values. */
public final class ShapiroWilk {
    /** More values than this are outside the approximation. */
    public static final int MOST = 5000;

    private static final double[] FIRST = {0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] SECOND = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};

    private ShapiroWilk() {}

    /** @param values 3 to 5,000, not all equal */
    public static Tested of(double[] values) {
        int n = values.length;
        if (n < 3 || n > MOST) {
            throw new IllegalArgumentException(n + " values");
        }
        double[] x = values.clone();
        Arrays.sort(x);
        double[] a = weights(n);
        double top = 0;
        for (int i = 0; i < n / 2; i++) {
            top += a[i] * (x[n - 1 - i] - x[i]);
        }
        double w = Math.min(1, top * top / Vectors.squares(Vectors.centred(x)));
        return new Tested(w, p(w, n), 0);
    }

    /** Weights of the differences between mirrored order statistics, outermost first. */
    private static double[] weights(int n) {
        int half = n / 2;
        if (n == 3) {
            return new double[] {Math.sqrt(0.5)};
        }
        double[] m = new double[half];
        double squares = 0;
        for (int i = 0; i < half; i++) {
            m[i] = -Tails.normalQuantile((i + 1 - 0.375) / (n + 0.25));
            squares += 2 * m[i] * m[i];
        }
        double u = 1 / Math.sqrt(n);
        double root = Math.sqrt(squares);
        double[] a = new double[half];
        a[0] = m[0] / root + polynomial(FIRST, u);
        int from = n > 5 ? 2 : 1;
        double left = squares - 2 * m[0] * m[0];
        double rest = 1 - 2 * a[0] * a[0];
        if (n > 5) {
            a[1] = m[1] / root + polynomial(SECOND, u);
            left -= 2 * m[1] * m[1];
            rest -= 2 * a[1] * a[1];
        }
        double scale = Math.sqrt(left / rest);
        for (int i = from; i < half; i++) {
            a[i] = m[i] / scale;
        }
        return a;
    }

    private static double p(double w, int n) {
        if (n == 3) {
            double p = 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75)));
            return Math.clamp(p, 0, 1);
        }
        double y = Math.log1p(-w);
        if (n <= 11) {
            double gamma = -2.273 + 0.459 * n;
            if (y >= gamma) {
                return Tails.LEAST;
            }
            double mean = polynomial(new double[] {0.544, -0.39978, 0.025054, -6.714e-4}, n);
            double sd = Math.exp(polynomial(new double[] {1.3822, -0.77857, 0.062767, -0.0020322}, n));
            return Tails.normal((-Math.log(gamma - y) - mean) / sd);
        }
        double size = Math.log(n);
        double mean = polynomial(new double[] {-1.5861, -0.31082, -0.083751, 0.0038915}, size);
        double sd = Math.exp(polynomial(new double[] {-0.4803, -0.082676, 0.0030302}, size));
        return Tails.normal((y - mean) / sd);
    }

    private static double polynomial(double[] coefficients, double x) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * x + coefficients[i];
        }
        return value;
    }
}
