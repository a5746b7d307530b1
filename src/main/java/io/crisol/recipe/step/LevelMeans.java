package io.crisol.recipe.step;

import io.crisol.data.CodedColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sums and counts of the answers of one level, apart for each fold, for every column of answers. */
record LevelMeans(double[][] sums, long[][] counts) {
    private static LevelMeans empty(int width, int folds) {
        return new LevelMeans(new double[width][folds], new long[width][folds]);
    }

    /** By level; a missing cell counts as the text "". */
    static Map<String, LevelMeans> of(CodedColumn levels, Answers answers, int[] fold, int folds) {
        LevelMeans[] byCode = new LevelMeans[levels.levels().size() + 1];
        for (int row = 0; row < levels.size(); row++) {
            int place = levels.code(row) + 1;
            if (byCode[place] == null) {
                byCode[place] = empty(answers.width(), folds);
            }
            byCode[place].add(answers, row, fold[row]);
        }
        Map<String, LevelMeans> means = new HashMap<>();
        for (int i = 0; i < byCode.length; i++) {
            if (byCode[i] != null) {
                means.put(i == 0 ? "" : levels.levels().get(i - 1), byCode[i]);
            }
        }
        return means;
    }

    /** All levels together. */
    static LevelMeans sum(Collection<LevelMeans> levels, int width, int folds) {
        LevelMeans all = empty(width, folds);
        for (LevelMeans each : levels) {
            for (int k = 0; k < width; k++) {
                for (int f = 0; f < folds; f++) {
                    all.sums[k][f] += each.sums[k][f];
                    all.counts[k][f] += each.counts[k][f];
                }
            }
        }
        return all;
    }

    private void add(Answers answers, int row, int fold) {
        for (int k = 0; k < sums.length; k++) {
            double answer = answers.columns()[k][row];
            if (!Double.isNaN(answer)) {
                sums[k][fold] += answer;
                counts[k][fold]++;
            }
        }
    }

    /** Mean of the answers at place {@code k}; 0 of nothing. */
    double mean(int k) {
        return meanWithout(-1, k);
    }

    /** The mean without the rows of one fold. */
    double meanWithout(int fold, int k) {
        return smoothedWithout(fold, k, 0, 0);
    }

    /** The mean as if there were {@code weight} more rows with the answer {@code prior}. */
    double smoothed(int k, double weight, double prior) {
        return smoothedWithout(-1, k, weight, prior);
    }

    /** The same without the rows of one fold; {@code prior} of nothing. */
    double smoothedWithout(int fold, int k, double weight, double prior) {
        double sum = 0;
        long count = 0;
        for (int f = 0; f < sums[k].length; f++) {
            if (f != fold) {
                sum += sums[k][f];
                count += counts[k][f];
            }
        }
        return count + weight == 0 ? prior : (sum + weight * prior) / (count + weight);
    }
}
