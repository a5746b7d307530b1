package io.crisol.evaluate.split;

import io.crisol.data.Seed;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.SplitPlan;
import io.crisol.finding.Finding;
import java.util.List;

/**
 * A way to validate. Its texts are {@code evaluate.split.<name>} and {@code .help}. Stateless and thread-safe. Both
 * methods throw {@link io.crisol.finding.UsageException} for a plan that can't be followed as written and {@link
 * io.crisol.finding.InputException} for rows that can't be divided so.
 */
public interface SplitKind {
    /** Name in pipeline files. */
    String name();

    /** Whether it may be repeated with other draws. */
    default boolean repeatable() {
        return false;
    }

    /**
     * Draws the test part.
     *
     * @param count how many rows, roughly; at least 1
     * @return row numbers of the dataset, in any order
     */
    default int[] test(SplitRows rows, int count, SplitPlan plan, Seed seed) {
        return HoldOut.draw(rows.units(), rows.strata(), count, seed);
    }

    /**
     * Makes the folds.
     *
     * @param development the rows outside the test part
     * @param findings where warnings are added
     */
    List<Fold> folds(SplitRows development, SplitPlan plan, Seed seed, List<Finding> findings);
}
