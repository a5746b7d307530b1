package io.crisol.evaluate.statistic;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Two areas under ROC curves on the same rows (DeLong, DeLong and Clarke-Pearson 1988, by the midranks of Sun and Xu
 * 2014).
 *
 * @param first area of the first scores
 * @param second area of the second scores
 * @param variance variance of first − second
 * @param p two-sided; 1 where the difference does not vary and is 0
 */
public record DeLong(double first, double second, double variance, double p) {
    /**
     * @param positive 1 for rows of the positive class, 0 for the others; at least two of each
     * @throws IllegalArgumentException with fewer than two rows of a class
     */
    public static DeLong of(int[] positive, double[] firstScores, double[] secondScores) {
        Placements a = Placements.of(positive, firstScores);
        Placements b = Placements.of(positive, secondScores);
        if (a.upper.length < 2 || a.lower.length < 2) {
            throw new IllegalArgumentException("DeLong needs two rows of each class");
        }
        double variance = varianceOfDifference(a.upper, b.upper) / a.upper.length
                + varianceOfDifference(a.lower, b.lower) / a.lower.length;
        double difference = a.area() - b.area();
        double p = variance > 0
                ? 2 * new NormalDistribution().cumulativeProbability(-Math.abs(difference) / Math.sqrt(variance))
                : difference == 0 ? 1 : 0;
        return new DeLong(a.area(), b.area(), variance, p);
    }

    public Interval interval(double level) {
        double half = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2) * Math.sqrt(variance);
        return new Interval(first - second - half, first - second + half, level);
    }

    private static double varianceOfDifference(double[] a, double[] b) {
        double[] differences = new double[a.length];
        Arrays.setAll(differences, i -> a[i] - b[i]);
        return FoldSample.of(differences, 0).variance();
    }

    /** The share of the other class that each row is on the right side of. */
    private record Placements(double[] upper, double[] lower) {
        static Placements of(int[] positive, double[] scores) {
            double[] high = select(positive, scores, 1);
            double[] low = select(positive, scores, 0);
            double[] sortedHigh = high.clone();
            double[] sortedLow = low.clone();
            Arrays.sort(sortedHigh);
            Arrays.sort(sortedLow);
            double[] upper = new double[high.length];
            double[] lower = new double[low.length];
            Arrays.setAll(upper, i -> shareBelow(sortedLow, high[i]));
            Arrays.setAll(lower, i -> 1 - shareBelow(sortedHigh, low[i]));
            return new Placements(upper, lower);
        }

        double area() {
            return Arrays.stream(upper).sum() / upper.length;
        }

        private static double[] select(int[] positive, double[] scores, int which) {
            return java.util.stream.IntStream.range(0, scores.length)
                    .filter(row -> positive[row] == which)
                    .mapToDouble(row -> scores[row])
                    .toArray();
        }

        private static double shareBelow(double[] sorted, double value) {
            return (first(sorted, value, false) + first(sorted, value, true)) / 2.0 / sorted.length;
        }

        /** Position of the first number that is at or (strictly) above the value. */
        private static int first(double[] sorted, double value, boolean strictly) {
            int from = 0;
            int to = sorted.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sorted[middle] > value || (!strictly && sorted[middle] == value)) {
                    to = middle;
                } else {
                    from = middle + 1;
                }
            }
            return from;
        }
    }
}
