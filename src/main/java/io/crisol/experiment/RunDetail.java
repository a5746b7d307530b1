package io.crisol.experiment;

import java.util.List;

/**
 * What the run page draws: out-of-fold predictions and importances.
 *
 * @param rows row numbers of the cleaned dataset, ascending
 * @param fold number of the fold in which each row was predicted (first repeat)
 * @param truth true class code or number, one a row
 * @param predicted {@code [class][row]} probabilities, or {@code [1][row]} numbers
 * @param classes class names; empty for numbers
 * @param threshold decision threshold of a binary task
 * @param importances permutation importances, greatest first; empty while not computed
 */
public record RunDetail(
        int[] rows,
        int[] fold,
        double[] truth,
        double[][] predicted,
        List<String> classes,
        double threshold,
        List<Importance> importances) {
    public RunDetail {
        classes = List.copyOf(classes);
        importances = List.copyOf(importances);
    }

    /**
     * How much worse the deciding metric gets when a column's values are shuffled.
     *
     * @param column raw input column
     * @param mean mean loss over repeats, in units of the metric, positive where the column helps
     * @param sd standard deviation over repeats
     */
    public record Importance(String column, double mean, double sd) {}

    public RunDetail withImportances(List<Importance> found) {
        return new RunDetail(rows, fold, truth, predicted, classes, threshold, found);
    }
}
