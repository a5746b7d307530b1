package io.crisol.evaluate;

import io.crisol.data.Seed;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import java.util.Optional;

/** Fits a candidate, recipe and model, on some rows without scoring anything. */
public final class FitRows {
    private FitRows() {}

    /**
     * Fits on all development rows, with the same draws as {@link FinalFit}: the same model, made again.
     *
     * @throws io.crisol.finding.CrisolException where the candidate can't be fitted on these rows
     */
    public static FinalModel development(EvaluationPlan plan, Candidate candidate, JobContext context) {
        Seed seed = plan.seed().child("final");
        PreparedFold rows = PreparedFold.of(plan, plan.split().development(), new int[0], seed, context);
        return fitted(candidate, rows, seed, 0.5, context);
    }

    /**
     * Fits on the training rows of a fold.
     *
     * @param fold place in the split
     */
    public static FinalModel fold(EvaluationPlan plan, Candidate candidate, int fold, JobContext context) {
        Seed seed = plan.seed().child("fold-" + fold);
        PreparedFold rows = PreparedFold.of(plan, plan.split().folds().get(fold).training(), new int[0], seed, context);
        return fitted(candidate, rows, seed, 0.5, context);
    }

    static FinalModel fitted(Candidate candidate, PreparedFold rows, Seed seed, double threshold, JobContext context) {
        context.checkCancelled();
        Optional<Finding> unsuitable = candidate.family().unsuitable(rows.training(), candidate.params());
        if (unsuitable.isPresent()) {
            throw new InputException(unsuitable.get());
        }
        long start = System.nanoTime();
        FittedModel model = candidate
                .family()
                .fit(
                        rows.training(),
                        candidate.params(),
                        seed.child(candidate.family().name()),
                        context);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new FinalModel(
                candidate, rows.recipe(), model, threshold, rows.training().rows(), seconds, Optional.empty());
    }
}
