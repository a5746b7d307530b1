package io.crisol.learn.family;

import io.crisol.finding.Finding;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.TrainingSet;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import io.crisol.problem.TaskKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A family with further settings; in all else it is the family. */
interface Wrapping extends ModelFamily {
    ModelFamily family();

    /** The further settings. */
    List<Param> added();

    @Override
    default String name() {
        return family().name();
    }

    @Override
    default FamilyKind kind() {
        return family().kind();
    }

    @Override
    default Set<TaskKind> tasks() {
        return family().tasks();
    }

    @Override
    default ParamSet params() {
        ParamSet own = family().params();
        return new ParamSet(
                own.owner(),
                Stream.concat(own.params().stream(), added().stream()).toList());
    }

    @Override
    default List<SearchRange> searchSpace() {
        return family().searchSpace();
    }

    @Override
    default InputForm form() {
        return family().form();
    }

    @Override
    default boolean takesMissing() {
        return family().takesMissing();
    }

    @Override
    default boolean takesWeights() {
        return family().takesWeights();
    }

    @Override
    default int complexity() {
        return family().complexity();
    }

    @Override
    default Optional<Finding> unsuitable(TrainingSet training, ParamValues params) {
        return family().unsuitable(training, params);
    }
}
