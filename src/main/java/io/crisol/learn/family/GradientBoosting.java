package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.TrainingSet;
import io.crisol.learn.tree.Boosting;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import io.crisol.problem.TaskKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gradient boosting: small trees, each of which mends what the ones before it got wrong. */
public final class GradientBoosting implements ModelFamily {
    private static final ParamSet PARAMS = ParamSet.of(
            "boosting",
            new Param.Whole("trees", 100, 1, 10_000),
            new Param.Whole("max_leaves", 31, 2, 10_000),
            new Param.Real("learning_rate", 0.1, 0.001, 1, true),
            new Param.Real("subsample", 1, 0.05, 1, false),
            new Param.Real("column_share", 1, 0.01, 1, false),
            new Param.Whole("early_stopping", 10, 0, 1000));

    @Override
    public String name() {
        return "boosting";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.BOOSTED;
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
                new SearchRange.Real("learning_rate", 0.02, 0.2, true),
                new SearchRange.Whole("max_leaves", 4, 64, true),
                new SearchRange.Whole("trees", 50, 400, true),
                new SearchRange.Real("subsample", 0.5, 1, false),
                new SearchRange.Real("column_share", 0.3, 1, false));
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
        return 7;
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        Boosting boosting = new Boosting(
                params.whole("trees"),
                params.whole("max_leaves"),
                params.real("learning_rate"),
                params.real("subsample"),
                params.real("column_share"),
                params.whole("early_stopping"));
        return boosting.fit(training, seed, context);
    }
}
