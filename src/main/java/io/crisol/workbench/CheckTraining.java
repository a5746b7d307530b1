package io.crisol.workbench;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.learn.ModelFamily;
import io.crisol.problem.TaskKind;
import io.crisol.profile.TargetView;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.profile.assumption.CheckAssumptions;
import io.crisol.profile.assumption.CheckInput;
import io.crisol.profile.assumption.CheckLimits;
import io.crisol.recipe.Cleaned;
import io.crisol.recipe.CompiledRecipe;
import io.crisol.recipe.Recipe;
import io.crisol.recipe.TrainedRecipe;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks what families assume, on training rows as they were imported or as a recipe prepares them. Thread-safe. */
public final class CheckTraining {
    private final Catalogs catalogs;

    CheckTraining(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** Checks the training rows with their columns as imported. */
    public AssumptionReport imported(
            Dataset data, TargetView target, Pipeline draft, CheckLimits limits, JobContext context) {
        return check(data, data, target.trainingRows(), target.column(), target.task(), draft, limits, context);
    }

    /**
     * Checks the training rows as a recipe prepares them; steps that don't apply are passed over.
     *
     * @throws io.crisol.finding.CrisolException where a step can't be fitted on these rows
     */
    public AssumptionReport prepared(
            Dataset data, TargetView target, Recipe recipe, Pipeline draft, CheckLimits limits, JobContext context) {
        CompiledRecipe compiled = recipe.compileLeniently(catalogs.steps(), data.schema(), target.column());
        Cleaned cleaned = compiled.clean(data);
        int[] training = target.trainingRows().clone();
        Arrays.sort(training);
        int[] kept = IntStream.range(0, cleaned.rows().length)
                .filter(i -> Arrays.binarySearch(training, cleaned.rows()[i]) >= 0)
                .toArray();
        return fitted(compiled, cleaned.data().take(kept), target.column(), target.task(), draft, limits, context);
    }

    /** Checks the rows that the models of a study learn from, as its recipe prepares them. */
    public AssumptionReport of(StudyPlan plan, CheckLimits limits, JobContext context) {
        EvaluationPlan evaluation = plan.evaluation();
        Dataset training = evaluation.data().take(evaluation.split().development());
        return fitted(
                evaluation.recipe(),
                training,
                evaluation.recipe().target(),
                evaluation.task(),
                plan.pipeline(),
                limits,
                context);
    }

    private AssumptionReport fitted(
            CompiledRecipe recipe,
            Dataset training,
            String target,
            TaskKind task,
            Pipeline draft,
            CheckLimits limits,
            JobContext context) {
        TrainedRecipe trained = recipe.fit(training, training.column(target), new Seed(42));
        int[] all = IntStream.range(0, trained.inputs().rows()).toArray();
        return check(trained.inputs(), training.take(trained.rows()), all, target, task, draft, limits, context);
    }

    private AssumptionReport check(
            Dataset inputs,
            Dataset source,
            int[] rows,
            String target,
            TaskKind task,
            Pipeline draft,
            CheckLimits limits,
            JobContext context) {
        Optional<SplitPlan> split = draft.split();
        CheckInput input = new CheckInput(
                inputs,
                source,
                rows,
                target,
                task,
                draft.frame().positive(),
                split.map(SplitPlan::kind).orElse(""),
                split.flatMap(SplitPlan::column),
                limits);
        return new CheckAssumptions(
                        catalogs.checks(),
                        catalogs.families(task).stream().map(ModelFamily::name).toList())
                .check(input, context);
    }
}
