package io.crisol.learn.family;

import io.crisol.learn.FamilyKind;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.problem.TaskKind;
import java.util.Set;

/** What the linear families of numbers have in common. */
interface NumberFamily extends ModelFamily {
    @Override
    default FamilyKind kind() {
        return FamilyKind.LINEAR;
    }

    @Override
    default Set<TaskKind> tasks() {
        return Set.of(TaskKind.REGRESSION);
    }

    @Override
    default InputForm form() {
        return InputForm.ENCODED;
    }

    @Override
    default boolean takesMissing() {
        return false;
    }

    @Override
    default boolean takesWeights() {
        return true;
    }

    @Override
    default int complexity() {
        return 1;
    }
}
