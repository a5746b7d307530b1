package io.crisol.evaluate.split;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.util.List;

/** How many folds rows allow. */
final class Possible {
    private Possible() {}

    /**
     * As many folds as asked for, or as there are units.
     *
     * @throws InputException where there are fewer than two units
     */
    static int folds(int asked, int units, List<Finding> findings) {
        if (units < 2) {
            throw new InputException(Finding.error("evaluate.too_alike", units));
        }
        if (units < asked) {
            findings.add(Finding.warning("evaluate.fewer_folds", asked, units));
        }
        return Math.min(asked, units);
    }
}
