package io.crisol.learn.family;

import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** What the families of classes that take encoded columns have in common. */
interface ClassFamily extends ModelFamily {
    @Override
    default Set<TaskKind> tasks() {
        return Set.of(TaskKind.BINARY, TaskKind.MULTICLASS);
    }

    @Override
    default InputForm form() {
        return InputForm.ENCODED;
    }

    @Override
    default boolean takesMissing() {
        return false;
    }
}
