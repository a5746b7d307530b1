package io.crisol.learn;

import io.crisol.data.Seed;
import io.crisol.job.JobContext;
import io.crisol.param.ParamValues;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Mean score of a family over five folds of a sample table. */
final class CrossValidation {
    private CrossValidation() {}

    /** AUC of a binary task, accuracy of a multi-class one, root mean squared error of a regression. */
    static double mean(SampleTable table, ModelFamily family, ParamValues params) {
        return table.folds().stream()
                .mapToDouble(fold -> score(table, fold, family, params))
                .average()
                .orElseThrow();
    }

    private static double score(SampleTable table, int[] fold, ModelFamily family, ParamValues params) {
        SampleTable training = table.without(fold);
        SampleTable test = table.take(fold);
        Preparation preparation = Preparation.of(training.inputs());
        TrainingSet set = new TrainingSet(preparation.apply(training.inputs()), training.target(), table.task());
        Predictions predictions =
                family.fit(set, params, new Seed(1), JobContext.silent()).predict(preparation.apply(test.inputs()));
        return switch (predictions) {
            case Predictions.Amounts a -> rmse(a.values(), ((Target.Amounts) test.target()).values());
            case Predictions.Probabilities p ->
                p.names().size() == 2
                        ? auc(p.positive(), ((Target.Classes) test.target()).codes())
                        : accuracy(p, ((Target.Classes) test.target()).codes());
        };
    }

    static double rmse(double[] predicted, double[] actual) {
        return Math.sqrt(IntStream.range(0, actual.length)
                .mapToDouble(i -> (predicted[i] - actual[i]) * (predicted[i] - actual[i]))
                .average()
                .orElseThrow());
    }

    static double accuracy(Predictions.Probabilities predicted, int[] actual) {
        return IntStream.range(0, actual.length)
                .mapToDouble(i -> predicted.mostProbable(i) == actual[i] ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** Share of pairs of a positive and a negative in the right order; ties count half (Mann and Whitney 1947). */
    static double auc(double[] scores, int[] actual) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        double rankSum = 0;
        double positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (actual[order[i]] == 1) {
                    rankSum += (from + 1 + to) / 2.0;
                    positives++;
                }
            }
            from = to;
        }
        return (rankSum - positives * (positives + 1) / 2) / (positives * (scores.length - positives));
    }
}
