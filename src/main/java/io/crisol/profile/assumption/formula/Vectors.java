package io.crisol.profile.assumption.formula;

/** Arithmetic on plain arrays. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double squares(double[] a) {
        return dot(a, a);
    }

    static double length(double[] a) {
        return Math.sqrt(squares(a));
    }

    static double mean(double[] a) {
        double sum = 0;
        for (double v : a) {
            sum += v;
        }
        return sum / a.length;
    }

    /** The values minus their mean; all zero where they differ by rounding alone. */
    static double[] centred(double[] a) {
        double mean = mean(a);
        double[] centred = new double[a.length];
        double largest = 0;
        double spread = 0;
        for (int i = 0; i < a.length; i++) {
            centred[i] = a[i] - mean;
            largest = Math.max(largest, Math.abs(a[i]));
            spread = Math.max(spread, Math.abs(centred[i]));
        }
        return spread <= 1e-12 * largest ? new double[a.length] : centred;
    }

    /** The same direction with length 1; zero stays zero. */
    static double[] unit(double[] a) {
        double largest = 0;
        for (double v : a) {
            largest = Math.max(largest, Math.abs(v));
        }
        if (largest == 0) {
            return a.clone();
        }
        double[] small = scaled(a, 1 / largest);
        return scaled(small, 1 / length(small));
    }

    static double[] scaled(double[] a, double factor) {
        double[] scaled = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = a[i] * factor;
        }
        return scaled;
    }

    /** {@code a −= factor · b}. */
    static void subtract(double[] a, double[] b, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] -= factor * b[i];
        }
    }

    static double[] squared(double[] a) {
        return product(a, a);
    }

    static double[] product(double[] a, double[] b) {
        double[] made = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            made[i] = a[i] * b[i];
        }
        return made;
    }
}
