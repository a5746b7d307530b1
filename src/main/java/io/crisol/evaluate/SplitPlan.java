package io.crisol.evaluate;

import java.util.Optional;

/**
 * How to divide the rows, as in the pipeline's {@code split}.
 *
 * @param test share of rows for the locked test part, 0 (none) to below 1
 * @param kind kfold, stratified, grouped, forward or given
 * @param folds at least 2
 * @param repeats at least 1
 * @param column group or time column, for grouped and forward
 * @param file CSV with the header {@code row,fold}, for given
 * @param seed where the drawing of rows starts
 */
public record SplitPlan(
        double test, String kind, int folds, int repeats, Optional<String> column, Optional<String> file, long seed) {
    /** A fifth for testing, five folds. */
    public static SplitPlan standard(boolean stratified, long seed) {
        return new SplitPlan(0.2, stratified ? "stratified" : "kfold", 5, 1, Optional.empty(), Optional.empty(), seed);
    }
}
