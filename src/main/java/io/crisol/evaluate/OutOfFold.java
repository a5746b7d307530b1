package io.crisol.evaluate;

import io.crisol.learn.Predictions;
import io.crisol.learn.Target;
import java.util.Arrays;
import java.util.List;

/**
 * Predictions of development rows by models that have not learned from them. With repeats, the mean over the repeats.
 *
 * @param rows row numbers of the data, ascending; not all development rows where the split is forward in time
 * @param predicted one prediction for each of them
 * @param truth their answers
 */
public record OutOfFold(int[] rows, Predictions predicted, Target truth) {
    /** Puts the folds' predictions together, in the order of the folds. */
    static OutOfFold of(EvaluationPlan plan, List<Predictions> byFold) {
        int[] times = new int[plan.data().rows()];
        int outputs = outputs(byFold.getFirst());
        double[][] sums = new double[outputs][times.length];
        for (int f = 0; f < byFold.size(); f++) {
            int[] rows = plan.split().folds().get(f).validation();
            for (int i = 0; i < rows.length; i++) {
                times[rows[i]]++;
                for (int k = 0; k < outputs; k++) {
                    sums[k][rows[i]] += value(byFold.get(f), k, i);
                }
            }
        }
        int[] rows = java.util.stream.IntStream.range(0, times.length)
                .filter(row -> times[row] > 0)
                .toArray();
        double[][] means = new double[outputs][rows.length];
        for (int k = 0; k < outputs; k++) {
            double[] sum = sums[k];
            Arrays.setAll(means[k], i -> sum[rows[i]] / times[rows[i]]);
        }
        Predictions predicted =
                switch (byFold.getFirst()) {
                    case Predictions.Probabilities p -> new Predictions.Probabilities(means, p.names());
                    case Predictions.Amounts a -> new Predictions.Amounts(means[0]);
                };
        return new OutOfFold(rows, predicted, plan.target().take(rows));
    }

    private static int outputs(Predictions predictions) {
        return predictions instanceof Predictions.Probabilities p ? p.probabilities().length : 1;
    }

    private static double value(Predictions predictions, int k, int row) {
        return switch (predictions) {
            case Predictions.Probabilities p -> p.probabilities()[k][row];
            case Predictions.Amounts a -> a.values()[row];
        };
    }
}
