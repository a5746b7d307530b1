package io.crisol.profile.missingness;

/**
 * A number with its 95 % interval.
 *
 * @param value the estimate; NaN where there are no rows
 * @param low lower end; NaN where there are too few rows
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
    private static final double Z95 = 1.959963984540054;

    /** A share with Wilson's interval (1927). */
    static Estimate share(long hits, long rows) {
        if (rows == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double share = (double) hits / rows;
        double z2 = Z95 * Z95;
        double centre = (share + z2 / (2 * rows)) / (1 + z2 / rows);
        double half = Z95 / (1 + z2 / rows) * Math.sqrt(share * (1 - share) / rows + z2 / (4.0 * rows * rows));
        return new Estimate(share, Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /** The difference of two independent shares (Newcombe 1998, method 10, from Wilson's intervals). */
    static Estimate difference(Estimate a, Estimate b) {
        double d = a.value - b.value;
        return new Estimate(
                d,
                d - Math.hypot(a.value - a.low, b.high - b.value),
                d + Math.hypot(a.high - a.value, b.value - b.low));
    }
}
