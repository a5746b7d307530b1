package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.TrainingSet;
import io.crisol.learn.tree.Forest;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import io.crisol.problem.TaskKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Extremely randomised trees: a forest with random cuts, each tree grown from all rows. */
public final class ExtraTrees implements ModelFamily {
    private static final ParamSet PARAMS = ParamSet.of(
            "extra_trees",
            new Param.Whole("trees", 200, 1, 5000),
            new Param.OptionalReal("max_features", 0.001, 100_000),
            new Param.Whole("max_depth", 0, 0, 100),
            new Param.OptionalReal("min_leaf", 1, 1_000_000));

    @Override
    public String name() {
        return "extra_trees";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.BAGGED;
    }

    @Override
    public Set<TaskKind> tasks() {
        return EnumSet.allOf(TaskKind.class);
    }

    @Override
    public ParamSet params() {
        return PARAMS;
    }

    @Override
    public List<SearchRange> searchSpace() {
        return List.of(
                new SearchRange.Real("max_features", 0.1, 0.8, false),
                new SearchRange.Whole("max_depth", 6, 30, true),
                new SearchRange.Real("min_leaf", 1, 30, true));
    }

    @Override
    public InputForm form() {
        return InputForm.NATIVE;
    }

    @Override
    public boolean takesMissing() {
        return true;
    }

    @Override
    public boolean takesWeights() {
        return true;
    }

    @Override
    public int complexity() {
        return 6;
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Forest forest = new Forest(
                params.whole("trees"),
                params.optionalReal("max_features"),
                params.whole("max_depth"),
                params.optionalReal("min_leaf"),
                true);
        return forest.fit(training, seed, context);
    }
}
