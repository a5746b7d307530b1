package io.crisol.evaluate.explain;

import io.crisol.evaluate.statistic.RankedCounts;

/**
 * How much is found by acting on the rows of highest probability first; rows of one probability come in random order, so
 * the expected number is given.
 *
 * @param share share of all rows acted on: 0.05, 0.10, …, 1
 * @param gain share of all positive rows found among them
 * @param lift gain / share: how many times more than by acting at random
 */
public record Lift(double[] share, double[] gain, double[] lift) {
    private static final int STEPS = 20;

    /**
     * @param positive 1 for rows of the positive class, 0 for the others; the class occurs
     * @param probabilities of the positive class
     */
    public static Lift of(int[] positive, double[] probabilities) {
        RankedCounts ranked = RankedCounts.of(positive, probabilities);
        double[] share = new double[STEPS];
        double[] gain = new double[STEPS];
        double[] lift = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            share[step] = (step + 1) / (double) STEPS;
            gain[step] = found(ranked, share[step] * positive.length) / ranked.allPositives();
            lift[step] = gain[step] / share[step];
        }
        return new Lift(share, gain, lift);
    }

    /** Expected positives among the first rows. */
    private static double found(RankedCounts ranked, double rows) {
        double before = 0;
        double positivesBefore = 0;
        for (int i = 0; i < ranked.size(); i++) {
            double upTo = (double) ranked.positives()[i] + ranked.negatives()[i];
            if (upTo >= rows) {
                double part = (rows - before) / (upTo - before);
                return positivesBefore + part * (ranked.positives()[i] - positivesBefore);
            }
            before = upTo;
            positivesBefore = ranked.positives()[i];
        }
        return positivesBefore;
    }
}
