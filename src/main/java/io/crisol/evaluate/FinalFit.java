package io.crisol.evaluate;

import io.crisol.data.Seed;
import io.crisol.evaluate.statistic.Bootstrap;
import io.crisol.finding.CrisolException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits one candidate, recipe and model, on all development rows, and scores it on the test part. */
public final class FinalFit {
    private final Workers workers;

    public FinalFit(Workers workers) {
        this.workers = workers;
    }

    /**
     * Fits and scores. Calling it is a look at the test part, where there is one.
     *
     * @param outOfFold the candidate's predictions from the cross-validation: the threshold is tuned on them, and without
     *     a test part they are what is scored
     * @throws CrisolException where the candidate can't be fitted on these rows
     */
    public FinalModel fit(EvaluationPlan plan, Candidate candidate, Optional<OutOfFold> outOfFold, JobContext context) {
        Message what = Message.of(
                "evaluate.final_fit", Message.of("family." + candidate.family().name()));
        context.progress(0, what);
        Seed seed = plan.seed().child("final");
        Candidate settled = settled(plan, candidate, seed, context);
        PreparedFold all =
                PreparedFold.of(plan, plan.split().development(), plan.split().test(), seed, context);
        FinalModel fitted = FitRows.fitted(settled, all, seed, threshold(plan, outOfFold), context.slice(0, 0.7));
        context.progress(0.7, what);
        Optional<TestResult> test =
                test(plan, all, fitted.model(), fitted.threshold(), outOfFold, context.slice(0.7, 1));
        context.progress(1, what);
        return new FinalModel(
                settled,
                fitted.recipe(),
                fitted.model(),
                fitted.threshold(),
                fitted.trainingRows(),
                fitted.fitSeconds(),
                test);
    }

    /** Settings are looked for on the folds of the validation, as many as it takes to predict enough rows. */
    private static Candidate settled(EvaluationPlan plan, Candidate candidate, Seed seed, JobContext context) {
        if (!candidate.searches()) {
            return candidate;
        }
        List<PreparedFold> folds = new ArrayList<>();
        int rows = 0;
        for (Fold fold : plan.split().folds()) {
            if (rows < InnerFolds.ENOUGH_ROWS) {
                folds.add(PreparedFold.of(
                        plan, fold.training(), fold.validation(), seed.child("search-" + fold.number()), context));
                rows += fold.validation().length;
            }
        }
        return new SettingSearch(plan, folds, seed, context).settle(candidate);
    }

    /** Tuned out of fold; without such predictions, the one that is right for calibrated probabilities. */
    private static double threshold(EvaluationPlan plan, Optional<OutOfFold> outOfFold) {
        if (!plan.tunesThreshold()) {
            return Decision.HALF.threshold();
        }
        return outOfFold
                .map(o -> ThresholdTuning.best(
                        plan.costs(),
                        ((Target.Classes) o.truth()).codes(),
                        ((Predictions.Probabilities) o.predicted()).positive()))
                .orElseGet(() -> plan.costs().threshold());
    }

    private Optional<TestResult> test(
            EvaluationPlan plan,
            PreparedFold all,
            FittedModel model,
            double threshold,
            Optional<OutOfFold> outOfFold,
            JobContext context) {
        int[] rows = plan.split().test();
        if (rows.length > 0) {
            return Optional.of(scored(plan, true, rows, model.predict(all.inputs()), all.truth(), threshold, context));
        }
        return outOfFold.map(o -> scored(plan, false, o.rows(), o.predicted(), o.truth(), threshold, context));
    }

    private TestResult scored(
            EvaluationPlan plan,
            boolean locked,
            int[] rows,
            Predictions predicted,
            Target truth,
            double threshold,
            JobContext context) {
        return new TestResult(
                locked,
                rows,
                predicted,
                truth,
                FoldRun.scores(plan, truth, predicted, threshold),
                new RowInterval(workers, Bootstrap.DRAWS)
                        .of(
                                plan.metric(),
                                truth,
                                predicted,
                                plan.decision(threshold),
                                plan.group().map(g -> plan.data().column(g).take(rows)),
                                plan.seed().child("test-interval"),
                                context));
    }
}
