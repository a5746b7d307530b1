package io.crisol.recipe;

import io.crisol.data.Dataset;
import io.crisol.data.Schema;

/** A fixed step: it learns nothing from the data, works row by row, and may drop rows before the split. */
public non-sealed interface CleaningStep extends Step {
    /** Whether it can drop rows; such a step must stand before every learned step, and is skipped when scoring. */
    boolean dropsRows();

    /** Whether the target's column may be named among its columns. */
    default boolean mayNameTarget() {
        return dropsRows();
    }

    /**
     * The rows that stay, as ascending row numbers; all rows for a step that drops none.
     *
     * @param target the target's name, or ""
     */
    int[] keptRows(Dataset data, String target);

    /**
     * What the step does to cells and columns, as a fitted step; the identity for a step that only drops rows.
     *
     * @param schema the columns as they stand before the step
     * @param target the target's name, or ""
     */
    FittedStep scoring(Schema schema, String target);
}
