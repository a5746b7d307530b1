package io.crisol.profile.assumption;

import io.crisol.data.Dataset;
import io.crisol.problem.TaskKind;
import java.util.List;
import java.util.Optional;

/**
 * The training rows that are checked.
 *
 * @param inputs the columns that models learn from, as imported or prepared; the target is not used from here
 * @param source the same rows with their columns as imported, the target included
 * @param rows the training rows among them; others are not looked at. They are not copied, however wide the table
 * @param target name of the target
 * @param task what is predicted
 * @param positive name of the positive class
 * @param split kind of the validation split
 * @param splitColumn column of a grouped or forward split
 */
public record CheckInput(
        Dataset inputs,
        Dataset source,
        int[] rows,
        String target,
        TaskKind task,
        Optional<String> positive,
        String split,
        Optional<String> splitColumn,
        CheckLimits limits) {
    public CheckInput {
        if (inputs.rows() != source.rows()) {
            throw new IllegalArgumentException(inputs.rows() + " rows of " + source.rows());
        }
        rows = rows.clone();
        java.util.Arrays.sort(rows);
    }

    /** All rows are training rows. */
    public CheckInput(
            Dataset inputs,
            Dataset source,
            String target,
            TaskKind task,
            Optional<String> positive,
            String split,
            Optional<String> splitColumn,
            CheckLimits limits) {
        this(
                inputs,
                source,
                java.util.stream.IntStream.range(0, inputs.rows()).toArray(),
                target,
                task,
                positive,
                split,
                splitColumn,
                limits);
    }

    /** Names of the columns that may be inputs. */
    List<String> columns() {
        return inputs.schema().visible().stream()
                .map(c -> c.name())
                .filter(n -> !n.equals(target))
                .toList();
    }
}
