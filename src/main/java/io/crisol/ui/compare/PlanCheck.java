package io.crisol.ui.compare;

import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.Fold;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.learn.ModelFamily;
import io.crisol.learn.RowWeights;
import io.crisol.learn.TrainingSet;
import io.crisol.problem.TaskKind;
import io.crisol.recipe.TrainedRecipe;
import io.crisol.text.Message;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.StudyPlan;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a comparison would be made of, found out before it is run.
 *
 * @param development rows outside the test part
 * @param test rows of the locked test part
 * @param folds folds of every candidate
 * @param training training rows of the first fold
 * @param validation validation rows of the first fold
 * @param columns columns that the recipe gives to a family that takes numbers
 * @param notes what is notable
 * @param reasons why the open parts were filled in as they were
 * @param unsuitable why a family does not fit the prepared rows, by its name
 */
record PlanCheck(
        int development,
        int test,
        int folds,
        int training,
        int validation,
        int columns,
        List<Finding> notes,
        List<Message> reasons,
        Map<String, Finding> unsuitable) {
    PlanCheck {
        notes = List.copyOf(notes);
        reasons = List.copyOf(reasons);
        unsuitable = Map.copyOf(unsuitable);
    }

    /**
     * Plans a study with every family of its task, prepares the training rows of its first fold, and asks each family.
     *
     * @throws io.crisol.finding.CrisolException where the settings do not fit the rows
     */
    static PlanCheck of(Workbench workbench, StudyData study, TaskKind task, Path base, JobContext context) {
        List<ModelFamily> families = workbench.catalogs().families(task);
        Pipeline all = study.pipeline()
                .withCandidates(families.stream()
                        .map(f -> new CandidateSpec(f.name(), Map.of()))
                        .toList());
        StudyPlan plan = workbench.plan().plan(new StudyData(all, study.file(), study.imported()), base);
        context.checkCancelled();
        EvaluationPlan evaluation = plan.evaluation();
        Fold first = evaluation.split().folds().getFirst();
        TrainingSet training = prepared(evaluation, first);
        Map<String, Finding> unsuitable = new LinkedHashMap<>();
        for (ModelFamily family : families) {
            context.checkCancelled();
            Optional<Finding> why = family.unsuitable(training, family.params().defaults());
            why.ifPresent(finding -> unsuitable.put(family.name(), finding));
        }
        return new PlanCheck(
                evaluation.split().development().length,
                evaluation.split().test().length,
                evaluation.split().folds().size(),
                first.training().length,
                first.validation().length,
                training.inputs().schema().visible().size(),
                plan.notes(),
                plan.reasons(),
                unsuitable);
    }

    private static TrainingSet prepared(EvaluationPlan plan, Fold fold) {
        var rows = plan.data().take(fold.training());
        TrainedRecipe trained = plan.recipe()
                .fit(
                        rows,
                        rows.column(plan.recipe().target()),
                        plan.seed().child("fold-" + fold.number()).child("recipe"));
        return new TrainingSet(
                trained.inputs(),
                plan.target().take(fold.training()).take(trained.rows()),
                plan.task(),
                new RowWeights(trained.weights()));
    }
}
