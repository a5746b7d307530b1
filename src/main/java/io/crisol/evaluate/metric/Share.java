package io.crisol.evaluate.metric;

/** Division of counts. */
final class Share {
    private Share() {}

    /** The quotient; NaN where there is nothing to divide by. */
    static double of(double part, double whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
