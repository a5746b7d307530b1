package io.crisol.workbench;

import io.crisol.data.Dataset;
import io.crisol.evaluate.Candidate;
import io.crisol.evaluate.EvaluationPlan;
import io.crisol.evaluate.FinalModel;
import io.crisol.evaluate.FitRows;
import io.crisol.evaluate.explain.PermutationImportance;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what a run relies on. Thread-safe. */
public final class ExplainRun {
    private static final int REPEATS = 5;
    private static final int MOST_ROWS = 5_000;

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

    private List<RunDetail.Importance> importances(StudyPlan plan, Run run, JobContext context) {
        EvaluationPlan evaluation = plan.evaluation();
        Candidate candidate = candidate(plan, run)
                .settled(
                        run.folds().isEmpty()
                                ? Map.of()
                                : run.folds().getFirst().found());
        FinalModel model = FitRows.fold(evaluation, candidate, 0, context.slice(0, 0.3));
        int[] rows = evaluation.split().folds().getFirst().validation();
        Dataset raw = evaluation.data().take(rows);
        return new PermutationImportance(workbench.workers(), REPEATS, MOST_ROWS)
                        .of(
                                model.recipe(),
                                model.model(),
                                raw,
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
