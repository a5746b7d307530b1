package io.crisol.workbench;

import io.crisol.data.ColumnInfo;
import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.FinalModel;
import io.crisol.evaluate.FitRows;
import io.crisol.evaluate.RowInterval;
import io.crisol.evaluate.explain.PermutationImportance;
import io.crisol.evaluate.explain.Slices;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.learn.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a run relies on. Thread-safe. */
public final class ExplainRun {
    private static final int REPEATS = 5;
    private static final int MOST_ROWS = 5_000;
    private static final int SLICE_DRAWS = 200;

    private final Workbench workbench;

    ExplainRun(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * The details of a run with permutation importances: as kept, or computed now and kept. They are measured on the
     * validation rows of the first fold, by a model fitted on its training rows; the test part is not looked at.
     *
     * @param plan the study of the run's experiment, on the same rows
     * @return empty where the run has no details
     */
    public Optional<RunDetail> withImportances(StudyPlan plan, Run run, JobContext context) {
        Optional<RunDetail> kept = workbench.store().detail(run.id());
        if (kept.isEmpty() || !kept.get().importances().isEmpty()) {
            return kept;
        }
        RunDetail explained = kept.get().withImportances(importances(plan, run, context));
        workbench.store().saveDetail(run.id(), explained);
        return Optional.of(explained);
    }

    /**
     * Fits a run's candidate once more on the training rows of its first fold, with the settings that were used there.
     *
     * @param plan the study of the run's experiment, on the same rows
     */
    public Explained fitted(StudyPlan plan, Run run, JobContext context) {
        EvaluationPlan evaluation = plan.evaluation();
        Candidate candidate = candidate(plan, run)
                .settled(
                        run.folds().isEmpty()
                                ? Map.of()
                                : run.folds().getFirst().found());
        FinalModel model = FitRows.fold(evaluation, candidate, 0, context);
        int[] rows = evaluation.split().folds().getFirst().validation();
        int[] drawn = Arrays.copyOf(
                evaluation.seed().child("explained").permutation(rows.length), Math.min(MOST_ROWS, rows.length));
        Arrays.setAll(drawn, i -> rows[drawn[i]]);
        return new Explained(evaluation, model, evaluation.data().take(drawn));
    }

    /**
     * How a run does in parts of the rows, from its out-of-fold predictions; nothing is fitted.
     *
     * @param plan the study of the run's experiment, on the same rows
     */
    public List<Slices.Slice> slices(StudyPlan plan, RunDetail detail, JobContext context) {
        EvaluationPlan evaluation = plan.evaluation();
        Predictions predicted = detail.classes().isEmpty()
                ? new Predictions.Amounts(detail.predicted()[0])
                : new Predictions.Probabilities(detail.predicted(), detail.classes());
        String target = evaluation.recipe().target();
        List<ColumnInfo> columns = evaluation.data().schema().visible().stream()
                .filter(c -> !c.name().equals(target))
                .toList();
        return new Slices(
                        new RowInterval(workbench.workers(), SLICE_DRAWS),
                        evaluation.metric(),
                        evaluation.target().take(detail.rows()),
                        predicted,
                        evaluation.decision(detail.threshold()))
                .of(
                        evaluation.data().take(detail.rows()),
                        columns,
                        evaluation.seed().child("slices"),
                        context);
    }

    private List<RunDetail.Importance> importances(StudyPlan plan, Run run, JobContext context) {
        EvaluationPlan evaluation = plan.evaluation();
        FinalModel model = fitted(plan, run, context.slice(0, 0.3)).model();
        int[] rows = evaluation.split().folds().getFirst().validation();
        return new PermutationImportance(workbench.workers(), REPEATS, MOST_ROWS)
                        .of(
                                model.recipe(),
                                model.model(),
                                evaluation.data().take(rows),
                                evaluation.target().take(rows),
                                evaluation.metric(),
                                evaluation.decision(model.threshold()),
                                evaluation.seed().child("importance"),
                                context.slice(0.3, 1))
                        .stream()
                        .map(i -> new RunDetail.Importance(i.column(), i.mean(), i.sd()))
                        .toList();
    }

    /** The candidate of a study that a run was made from. */
    static Candidate candidate(StudyPlan plan, Run run) {
        return plan.candidates().stream()
                .filter(c -> c.family().name().equals(run.family()) && c.given().equals(run.params()))
                .findFirst()
                .orElseThrow(() -> new UsageException(Finding.error("workbench.promote_no_family", run.family())));
    }
}
