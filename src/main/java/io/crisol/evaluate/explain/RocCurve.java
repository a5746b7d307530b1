package io.crisol.evaluate.explain;

import io.crisol.evaluate.statistic.RankOrder;
import io.crisol.evaluate.statistic.RankedCounts;
import java.util.stream.IntStream;

/**
 * Shares of positive and of negative rows decided positive, from the highest threshold to the lowest. It begins at (0, 0)
 * with an infinite threshold and ends at (1, 1); at most 500 points, evenly thinned.
 *
 * @param falsePositiveRate share of negative rows at or above the threshold
 * @param truePositiveRate share of positive rows at or above the threshold
 * @param area exact area under the whole curve
 */
public record RocCurve(double[] falsePositiveRate, double[] truePositiveRate, double[] threshold, double area) {
    private static final int MOST_POINTS = 500;

    /**
     * @param positive 1 for rows of the positive class, 0 for the others; both occur
     * @param probabilities of the positive class
     */
    public static RocCurve of(int[] positive, double[] probabilities) {
        RankedCounts ranked = RankedCounts.of(positive, probabilities);
        int[] places = Thinned.places(ranked.size() + 1, MOST_POINTS);
        return new RocCurve(
                rates(ranked.negatives(), places),
                rates(ranked.positives(), places),
                IntStream.of(places)
                        .mapToDouble(i -> i == 0 ? Double.POSITIVE_INFINITY : ranked.thresholds()[i - 1])
                        .toArray(),
                RankOrder.above(of(1, positive, probabilities), of(0, positive, probabilities)));
    }

    private static double[] rates(int[] counts, int[] places) {
        double all = counts[counts.length - 1];
        return IntStream.of(places)
                .mapToDouble(i -> i == 0 ? 0 : counts[i - 1] / all)
                .toArray();
    }

    private static double[] of(int which, int[] positive, double[] probabilities) {
        return IntStream.range(0, positive.length)
                .filter(row -> positive[row] == which)
                .mapToDouble(row -> probabilities[row])
                .toArray();
    }
}
