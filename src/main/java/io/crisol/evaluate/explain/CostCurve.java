package io.crisol.evaluate.explain;

import io.crisol.evaluate.statistic.RankedCounts;
import io.crisol.problem.Costs;

/**
 * Mean cost a row at each threshold, for the slider of a run's page.
 *
 * @param threshold evenly spaced from 0 to 1
 * @param cost mean cost a row where rows at or above the threshold are decided positive
 */
public record CostCurve(double[] threshold, double[] cost) {
    private static final int STEPS = 200;

    /**
     * @param costs known
     * @param positive 1 for rows of the positive class, 0 for the others
     * @param probabilities of the positive class
     */
    public static CostCurve of(Costs costs, int[] positive, double[] probabilities) {
        RankedCounts ranked = RankedCounts.of(positive, probabilities);
        double[] threshold = new double[STEPS + 1];
        double[] cost = new double[STEPS + 1];
        int decided = ranked.size();
        for (int step = 0; step <= STEPS; step++) {
            threshold[step] = step / (double) STEPS;
            while (decided > 0 && ranked.thresholds()[decided - 1] < threshold[step]) {
                decided--;
            }
            int hits = decided == 0 ? 0 : ranked.positives()[decided - 1];
            int alarms = decided == 0 ? 0 : ranked.negatives()[decided - 1];
            double sum = alarms * costs.falsePositive().orElseThrow()
                    + (ranked.allPositives() - hits) * costs.falseNegative().orElseThrow();
            cost[step] = sum / positive.length;
        }
        return new CostCurve(threshold, cost);
    }
}
