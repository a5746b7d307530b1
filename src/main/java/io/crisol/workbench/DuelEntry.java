package io.crisol.workbench;

import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.finding.Finding;
import io.crisol.recipe.Recipe;
import java.util.List;
import java.util.Optional;

/**
 * What one way to deal with missing values led to.
 *
 * @param way the way
 * @param recipe the recipe with it, ready to be taken
 * @param rows imported rows that it leaves, and those that it leaves out
 * @param filled cells of the training rows that it filled
 * @param changes how the columns changed, in their order; empty where it failed
 * @param folds the score on each fold, on rows that every way keeps; empty where it failed
 * @param mean mean of the deciding metric over the folds; NaN where it failed
 * @param interval approximate 95 % interval of the mean; empty where the folds follow each other in time
 * @param trouble why it could not take part
 */
public record DuelEntry(
        MissingWay way,
        Recipe recipe,
        RowLoss rows,
        int filled,
        List<MissingChange> changes,
        List<FoldScore> folds,
        double mean,
        Optional<Interval> interval,
        Optional<Finding> trouble) {
    public DuelEntry {
        changes = List.copyOf(changes);
        folds = List.copyOf(folds);
    }

    public boolean scored() {
        return !Double.isNaN(mean);
    }
}
