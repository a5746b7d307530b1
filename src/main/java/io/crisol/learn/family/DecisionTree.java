package io.crisol.learn.family;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.learn.FamilyKind;
import io.crisol.learn.FittedModel;
import io.crisol.learn.InputForm;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.TrainingSet;
import io.crisol.learn.tree.SingleTree;
import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import io.crisol.param.SearchRange;
import io.crisol.problem.TaskKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One decision tree. */
public final class DecisionTree implements ModelFamily {
    private static final ParamSet PARAMS = ParamSet.of(
            "tree", new Param.Whole("max_depth", 8, 0, 100), new Param.OptionalReal("min_leaf", 1, 1_000_000));

    @Override
    public String name() {
        return "tree";
    }

    @Override
    public FamilyKind kind() {
        return FamilyKind.TREE;
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
                new SearchRange.Whole("max_depth", 2, 15, false), new SearchRange.Real("min_leaf", 1, 100, true));
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
        return 2;
    }

    @Override
    public FittedModel fit(TrainingSet training, ParamValues params, Seed seed, JobContext context) {
        return new SingleTree(params.whole("max_depth"), params.optionalReal("min_leaf")).fit(training, context);
    }
}
