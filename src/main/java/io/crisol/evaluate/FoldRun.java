package io.crisol.evaluate;

import io.crisol.data.Seed;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.learn.FittedModel;
import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import io.crisol.learn.TrainingSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Fits and scores candidates on one fold. Everything it needs is prepared once and shared.
 *
 * @param place place of the fold in the split
 * @param outer training and validation rows
 * @param inner folds inside the training side, for settings and the threshold; may be empty
 */
record FoldRun(EvaluationPlan plan, int place, PreparedFold outer, List<PreparedFold> inner) {
    /** @param nested whether a candidate searches its settings or tunes its threshold */
    static FoldRun prepare(EvaluationPlan plan, int place, boolean nested, JobContext context) {
        Fold fold = plan.split().folds().get(place);
        Seed seed = seed(plan, fold.number());
        List<PreparedFold> inner = new ArrayList<>();
        if (nested) {
            for (Fold each : InnerFolds.of(plan.split(), fold)) {
                context.checkCancelled();
                inner.add(PreparedFold.of(
                        plan, each.training(), each.validation(), seed.child("inner-" + each.number()), context));
            }
        }
        context.checkCancelled();
        return new FoldRun(
                plan, place, PreparedFold.of(plan, fold.training(), fold.validation(), seed, context), inner);
    }

    private static Seed seed(EvaluationPlan plan, int fold) {
        return plan.seed().child("fold-" + fold);
    }

    FoldOutcome run(Candidate asked, JobContext context) {
        Fold fold = plan.split().folds().get(place);
        Candidate candidate = new SettingSearch(plan, inner, seed(plan, fold.number()), context).settle(asked);
        var unsuitable = candidate.family().unsuitable(outer.training(), candidate.params());
        if (unsuitable.isPresent()) {
            return new FoldOutcome.Failed(place, unsuitable.get());
        }
        double threshold = plan.tunesThreshold() ? tuned(candidate, context) : Decision.HALF.threshold();
        long start = System.nanoTime();
        FittedModel model = fit(candidate, outer.training(), context);
        long fitted = System.nanoTime();
        Predictions predicted = predict(model, outer);
        long end = System.nanoTime();
        FoldScore score = new FoldScore(
                fold.number(),
                scores(plan, outer.truth(), predicted, threshold),
                threshold,
                (fitted - start) / 1e9,
                (end - fitted) / 1e9,
                asked.found(candidate));
        return new FoldOutcome.Scored(place, score, predicted, model.bytes(), predicted.rows());
    }

    /** All metrics of the plan, by name. */
    static Map<String, Double> scores(EvaluationPlan plan, Target truth, Predictions predicted, double threshold) {
        Map<String, Double> scores = new TreeMap<>();
        for (Metric metric : plan.metrics()) {
            scores.put(metric.name(), metric.score(truth, predicted, plan.decision(threshold)));
        }
        return scores;
    }

    private FittedModel fit(Candidate candidate, TrainingSet training, JobContext context) {
        int number = plan.split().folds().get(place).number();
        Seed seed = seed(plan, number).child(candidate.family().name());
        return candidate.family().fit(training, candidate.params(), seed, context);
    }

    private static Predictions predict(FittedModel model, PreparedFold fold) {
        Predictions predicted = model.predict(fold.inputs());
        DoubleStream values =
                switch (predicted) {
                    case Predictions.Probabilities p ->
                        Arrays.stream(p.probabilities()).flatMapToDouble(Arrays::stream);
                    case Predictions.Amounts a -> Arrays.stream(a.values());
                };
        if (!values.allMatch(Double::isFinite)) {
            throw new FailureException(Finding.error("evaluate.not_finite"));
        }
        return predicted;
    }

    /** Where the inner folds can't be learned from, the threshold that is right for calibrated probabilities. */
    private double tuned(Candidate candidate, JobContext context) {
        List<int[]> truths = new ArrayList<>();
        List<double[]> probabilities = new ArrayList<>();
        for (PreparedFold each : inner) {
            context.checkCancelled();
            if (candidate
                    .family()
                    .unsuitable(each.training(), candidate.params())
                    .isPresent()) {
                continue;
            }
            FittedModel model = fit(candidate, each.training(), context);
            probabilities.add(((Predictions.Probabilities) predict(model, each)).positive());
            truths.add(((Target.Classes) each.truth()).codes());
        }
        int[] truth = truths.stream().flatMapToInt(Arrays::stream).toArray();
        if (IntStream.of(truth).distinct().count() < 2) {
            return plan.costs().threshold();
        }
        return ThresholdTuning.best(
                plan.costs(),
                truth,
                probabilities.stream().flatMapToDouble(Arrays::stream).toArray());
    }
}
