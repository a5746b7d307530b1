package io.crisol.evaluate.explain;

import io.crisol.evaluate.statistic.RankedCounts;
import java.util.stream.IntStream;

/**
 * Precision against recall, from the highest threshold to the lowest; at most 500 points, evenly thinned.
 *
 * @param recall share of the positive rows that are at or above the threshold
 * @param precision share of the rows at or above the threshold that are positive
 * @param share of positive rows among all: the precision of guessing
 */
public record PrecisionRecall(double[] recall, double[] precision, double[] threshold, double share) {
    private static final int MOST_POINTS = 500;

    /**
     * @param positive 1 for rows of the positive class, 0 for the others; both occur
     * @param probabilities of the positive class
     */
    public static PrecisionRecall of(int[] positive, double[] probabilities) {
        RankedCounts ranked = RankedCounts.of(positive, probabilities);
        int[] places = Thinned.places(ranked.size(), MOST_POINTS);
        double members = ranked.allPositives();
        return new PrecisionRecall(
                IntStream.of(places)
                        .mapToDouble(i -> ranked.positives()[i] / members)
                        .toArray(),
                IntStream.of(places)
                        .mapToDouble(
                                i -> ranked.positives()[i] / ((double) ranked.positives()[i] + ranked.negatives()[i]))
                        .toArray(),
                Thinned.pick(ranked.thresholds(), places),
                members / positive.length);
    }
}
