package io.crisol.evaluate.statistic;

import java.util.Arrays;

/**
 * Rows of two classes, ranked by a score: what each threshold would decide. Arrays have one entry for each distinct
 * score, highest first.
 *
 * @param thresholds the distinct scores
 * @param positives positive rows whose score is at or above the threshold
 * @param negatives negative rows whose score is at or above the threshold
 */
public record RankedCounts(double[] thresholds, int[] positives, int[] negatives) {
    /** @param positive 1 for rows of the positive class, 0 for the others */
    public static RankedCounts of(int[] positive, double[] scores) {
        int members = Arrays.stream(positive).sum();
        double[] upper = new double[members];
        double[] lower = new double[positive.length - members];
        int u = 0;
        int l = 0;
        for (int row = 0; row < positive.length; row++) {
            if (positive[row] == 1) {
                upper[u++] = scores[row];
            } else {
                lower[l++] = scores[row];
            }
        }
        Arrays.sort(upper);
        Arrays.sort(lower);
        return merge(upper, lower);
    }

    private static RankedCounts merge(double[] upper, double[] lower) {
        double[] thresholds = new double[upper.length + lower.length];
        int[] positives = new int[thresholds.length];
        int[] negatives = new int[thresholds.length];
        int distinct = 0;
        int u = upper.length;
        int l = lower.length;
        while (u > 0 || l > 0) {
            double score = Math.max(u > 0 ? upper[u - 1] : lower[l - 1], l > 0 ? lower[l - 1] : upper[u - 1]);
            while (u > 0 && upper[u - 1] == score) {
                u--;
            }
            while (l > 0 && lower[l - 1] == score) {
                l--;
            }
            thresholds[distinct] = score;
            positives[distinct] = upper.length - u;
            negatives[distinct] = lower.length - l;
            distinct++;
        }
        return new RankedCounts(
                Arrays.copyOf(thresholds, distinct),
                Arrays.copyOf(positives, distinct),
                Arrays.copyOf(negatives, distinct));
    }

    public int size() {
        return thresholds.length;
    }

    public int allPositives() {
        return size() == 0 ? 0 : positives[size() - 1];
    }

    public int allNegatives() {
        return size() == 0 ? 0 : negatives[size() - 1];
    }
}
