package io.crisol.evaluate;

import io.crisol.evaluate.statistic.RankedCounts;
import io.crisol.problem.Costs;

/**
 * Finds the decision threshold with the least mean cost on rows that the model has not learned from. Where several are
 * as cheap, the one nearest to the threshold that is right for calibrated probabilities, fp / (fp + fn), is taken.
 */
public final class ThresholdTuning {
    private ThresholdTuning() {}

    /**
     * @param costs known
     * @param positive 1 for rows of the positive class, 0 for the others
     * @param probabilities of the positive class
     * @return 0 to 1
     */
    public static double best(Costs costs, int[] positive, double[] probabilities) {
        RankedCounts ranked = RankedCounts.of(positive, probabilities);
        double wanted = costs.threshold();
        double least = Double.POSITIVE_INFINITY;
        double best = wanted;
        for (int decided = 0; decided <= ranked.size(); decided++) {
            double cost = cost(costs, ranked, decided);
            double threshold = between(ranked, decided, wanted);
            if (Double.isNaN(threshold)) {
                continue;
            }
            if (cost < least || (cost == least && Math.abs(threshold - wanted) < Math.abs(best - wanted))) {
                least = cost;
                best = threshold;
            }
        }
        return best;
    }

    /** Total cost where the rows of the highest so many distinct probabilities are decided positive. */
    private static double cost(Costs costs, RankedCounts ranked, int decided) {
        int hits = decided == 0 ? 0 : ranked.positives()[decided - 1];
        int alarms = decided == 0 ? 0 : ranked.negatives()[decided - 1];
        return alarms * costs.falsePositive().orElseThrow()
                + (ranked.allPositives() - hits) * costs.falseNegative().orElseThrow();
    }

    /** A threshold that decides so: the wanted one where it does, else the middle; NaN where there is none. */
    private static double between(RankedCounts ranked, int decided, double wanted) {
        double above = decided == 0 ? 1 : ranked.thresholds()[decided - 1];
        double below = decided == ranked.size() ? 0 : ranked.thresholds()[decided];
        if (decided == 0 && below >= 1) {
            return Double.NaN;
        }
        boolean allowed = wanted <= above && (wanted > below || decided == ranked.size());
        return allowed ? wanted : below + (above - below) / 2;
    }
}
