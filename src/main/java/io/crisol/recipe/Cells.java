package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.NumberColumn;

/** Whether cells are the same before and after a step. */
final class Cells {
    private Cells() {}

    /** How many cells differ between two columns of the same length. */
    static long changed(Column before, Column after) {
        if (before == after) {
            return 0;
        }
        long count = 0;
        for (int row = 0; row < before.size(); row++) {
            if (!same(before, row, after, row)) {
                count++;
            }
        }
        return count;
    }

    /** Numbers are compared as float, since steps compute in float; everything else as text. */
    static boolean same(Column before, int row, Column after, int at) {
        if (before instanceof NumberColumn a && after instanceof NumberColumn b) {
            return Float.compare((float) a.get(row) + 0f, (float) b.get(at) + 0f) == 0;
        }
        return before.isMissing(row) == after.isMissing(at) && before.text(row).equals(after.text(at));
    }
}
