package io.crisol.evaluate.split;

import io.crisol.evaluate.Split;
import io.crisol.finding.Finding;
import java.util.List;

/**
 * A split with what was notable while it was drawn.
 *
 * @param split over row numbers of the dataset; rows without an answer are in no part
 * @param findings warnings: fewer folds than asked for, rare classes, …
 */
public record DrawnSplit(Split split, List<Finding> findings) {
    public DrawnSplit {
        findings = List.copyOf(findings);
    }
}
