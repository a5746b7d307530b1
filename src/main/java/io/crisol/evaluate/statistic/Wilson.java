package io.crisol.evaluate.statistic;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** The score interval of a proportion (Wilson 1927). */
public final class Wilson {
    private Wilson() {}

    /**
     * @param hits 0 to rows
     * @param rows at least 0; with none the interval is [0, 1]
     * @param level such as 0.95
     */
    public static Interval interval(long hits, long rows, double level) {
        if (rows == 0) {
            return new Interval(0, 1, level);
        }
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double n = rows;
        double share = hits / n;
        double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
        return new Interval(
                hits == 0 ? 0 : Math.max(0, centre - half), hits == rows ? 1 : Math.min(1, centre + half), level);
    }
}
