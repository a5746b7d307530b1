package io.crisol.ui.compare;

import io.crisol.data.Dataset;
import io.crisol.data.Seed;
import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.Fold;
import io.crisol.evaluate.FoldScore;
import io.crisol.evaluate.explain.PermutationImportance;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import io.crisol.learn.TrainingSet;
import io.crisol.recipe.TrainedRecipe;
import io.crisol.text.Message;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.StudyPlan;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;

/**
 * Permutation importance of a run: its candidate is fitted again on the training rows of the first fold, exactly as it was
 * in the comparison, and each column is shuffled among the validation rows. The result is kept with the run.
 */
final class ExplainRun {
    private static final int REPEATS = 5;
    private static final int MOST_ROWS = 5000;

    private final Workbench workbench;

    ExplainRun(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * Measures and keeps the importances.
     *
     * @param rows the rows that the experiment was made with
     * @return the run's detail with the importances, greatest first
     */
    RunDetail explain(Experiment experiment, Run run, StudyData rows, Path base, JobContext context) {
        context.progress(0, Message.of("ui_compare.explain.fitting"));
        StudyPlan plan =
                workbench.plan().plan(new StudyData(experiment.pipeline(), rows.file(), rows.imported()), base);
        EvaluationPlan evaluation = plan.evaluation();
        Fold fold = evaluation.split().folds().getFirst();
        Seed seed = evaluation.seed().child("fold-" + fold.number());
        Dataset training = evaluation.data().take(fold.training());
        TrainedRecipe trained = evaluation
                .recipe()
                .fit(training, training.column(evaluation.recipe().target()), seed.child("recipe"));
        context.checkCancelled();
        Candidate candidate = candidate(plan, run);
        FittedModel model = candidate
                .family()
                .fit(
                        new TrainingSet(
                                trained.inputs(),
                                evaluation.target().take(fold.training()).take(trained.rows()),
                                evaluation.task()),
                        candidate.params(),
                        seed.child(candidate.family().name()),
                        context.slice(0, 0.3));
        List<RunDetail.Importance> found = new PermutationImportance(workbench.workers(), REPEATS, MOST_ROWS)
                        .of(
                                trained.recipe(),
                                model,
                                evaluation.data().take(fold.validation()),
                                evaluation.target().take(fold.validation()),
                                evaluation.metric(),
                                evaluation.decision(threshold(run, fold)),
                                seed.child("importance"),
                                context.slice(0.3, 1))
                        .stream()
                        .map(i -> new RunDetail.Importance(i.column(), i.mean(), i.sd()))
                        .toList();
        RunDetail detail = workbench
                .store()
                .detail(run.id())
                .orElseThrow(() -> new FailureException(Finding.error("ui_compare.explain.no_detail")))
                .withImportances(found);
        workbench.store().saveDetail(run.id(), detail);
        return detail;
    }

    private static Candidate candidate(StudyPlan plan, Run run) {
        CandidateSpec wanted = new CandidateSpec(run.family(), run.params());
        return plan.candidates().stream()
                .filter(c -> new CandidateSpec(c.family().name(), c.given()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new FailureException(Finding.error("ui_compare.explain.no_candidate")));
    }

    private static double threshold(Run run, Fold fold) {
        return run.folds().stream()
                .filter(f -> f.fold() == fold.number())
                .mapToDouble(FoldScore::threshold)
                .findFirst()
                .orElse(0.5);
    }
}
