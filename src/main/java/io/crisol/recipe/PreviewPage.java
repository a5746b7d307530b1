package io.crisol.recipe;

import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.Dataset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Some rows before and after a step.
 *
 * @param before the rows before the step
 * @param after those of them that are left, as the step leaves them
 * @param numbers row numbers in the imported data of the rows before, counted from 0
 * @param kept for each row after, which of the rows before it is
 * @param changed for each column that can be seen before and after, which rows after have another value than before
 * @param added columns that can be seen only after
 * @param removed columns that can be seen only before
 */
public record PreviewPage(
        Dataset before,
        Dataset after,
        int[] numbers,
        int[] kept,
        Map<String, boolean[]> changed,
        Set<String> added,
        Set<String> removed) {
    static PreviewPage of(Dataset before, Dataset after, int[] numbers, int[] kept) {
        Map<String, boolean[]> changed = new LinkedHashMap<>();
        for (ColumnInfo info : after.schema().visible()) {
            if (RecipePreview.sees(before.schema(), info.name())) {
                Column old = before.column(info.name());
                Column now = after.column(info.name());
                boolean[] cells = new boolean[after.rows()];
                for (int row = 0; row < cells.length; row++) {
                    cells[row] = !Cells.same(old, kept[row], now, row);
                }
                changed.put(info.name(), cells);
            }
        }
        return new PreviewPage(
                before,
                after,
                numbers,
                kept,
                changed,
                RecipePreview.names(after.schema(), name -> !RecipePreview.sees(before.schema(), name)),
                RecipePreview.names(before.schema(), name -> !RecipePreview.sees(after.schema(), name)));
    }

    /** Whether a cell after the step has another value than before; a cell of an added column counts as changed. */
    public boolean changed(String column, int rowAfter) {
        boolean[] cells = changed.get(column);
        return cells == null ? added.contains(column) : cells[rowAfter];
    }
}
