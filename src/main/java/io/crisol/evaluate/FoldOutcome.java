package io.crisol.evaluate;

import io.crisol.finding.Finding;
import io.crisol.learn.Predictions;

/** How one candidate ended on one fold. */
sealed interface FoldOutcome {
    /**
     * @param fold place in the split
     * @param rows how many rows were predicted
     */
    record Scored(int fold, FoldScore score, Predictions predicted, long bytes, int rows) implements FoldOutcome {}

    record Failed(int fold, Finding finding) implements FoldOutcome {}
}
