package io.crisol.workbench;

import io.crisol.recipe.StepSpec;
import io.crisol.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * What a step would take away, before it does, and what that would change.
 *
 * @param rows all rows, without classes
 * @param training the rows to learn from, by class of the target where it has classes
 * @param columns columns that would go
 * @param target how the target would shift among the rows to learn from
 * @param shifts how the other columns would shift, the most affected first
 * @param instead what could be done in its place
 */
public record Deletion(
        RowLoss rows,
        RowLoss training,
        List<LostColumn> columns,
        Optional<ColumnShift> target,
        List<ColumnShift> shifts,
        List<Instead> instead) {
    /**
     * A column that would go.
     *
     * @param missing share of its cells that are missing, 0 to 1
     * @param strength how much of the target's entropy it tells on training rows, 0 to 1; NaN without a target
     */
    public record LostColumn(String name, double missing, double strength) {}

    /** Steps that keep what the deletion would take, and why they may do. */
    public record Instead(List<StepSpec> steps, Message reason) {
        public Instead {
            steps = List.copyOf(steps);
        }
    }

    public Deletion {
        columns = List.copyOf(columns);
        shifts = List.copyOf(shifts);
        instead = List.copyOf(instead);
    }

    /** Whether it would take nothing from these rows. */
    public boolean nothing() {
        return rows.dropped() == 0 && training.dropped() == 0 && columns.isEmpty();
    }

    /** The shifts that chance does not explain. */
    public List<ColumnShift> clear() {
        return shifts.stream().filter(ColumnShift::clear).toList();
    }
}
