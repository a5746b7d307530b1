package io.crisol.recipe;

import io.crisol.data.ColumnType;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import java.util.Set;

/**
 * A kind of step that people can add to a recipe. Its name, settings and accepted types make its form, its options and
 * its help ({@code step.<name>} the title, {@code step.<name>.help} one sentence). Stateless and thread-safe.
 */
public interface StepType {
    /** Name in pipeline files, in snake case. */
    String name();

    ParamSet params();

    /** Types of columns it can work on. */
    Set<ColumnType> accepts();

    /** Whether the person chooses its columns; not where its settings name them. */
    default boolean choosesColumns() {
        return true;
    }

    /** Makes the step for checked settings. */
    Step make(ColumnChoice columns, ParamValues values);
}
