package io.crisol.evaluate;

import io.crisol.evaluate.statistic.CorrectedT;
import io.crisol.evaluate.statistic.FoldSample;
import io.crisol.evaluate.statistic.Posterior;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Two runs on the same folds. Differences are first minus second, turned so that positive ones favour the first whatever
 * the metric.
 *
 * @param folds numbers of the folds on which both are defined
 * @param differences one for each of these folds
 * @param mean their mean; NaN where there are none
 * @param test the corrected resampled t-test; empty where the split is forward in time, or with fewer than two folds
 * @param posterior belief about the difference; empty in the same cases
 */
public record Comparison(
        int[] folds, double[] differences, double mean, Optional<CorrectedT> test, Optional<Posterior> posterior) {
    /** Who wins. */
    public enum Verdict {
        FIRST,
        EQUAL,
        SECOND,
        UNDECIDED
    }

    /**
     * Pairs the scores of two runs by fold.
     *
     * @param split the division that both were measured on (see {@link ScoredRows#unpaired})
     * @param rope differences up to this size count as none, at least 0
     * @throws IllegalArgumentException where the runs have different folds
     */
    public static Comparison of(
            Metric metric, Split split, List<FoldScore> first, List<FoldScore> second, double rope) {
        return of(metric, first, second, rope, split.exchangeable(), split.overlap());
    }

    /** The same, where the split is known by {@link Split#exchangeable} and {@link Split#overlap} alone. */
    public static Comparison of(
            Metric metric,
            List<FoldScore> first,
            List<FoldScore> second,
            double rope,
            boolean exchangeable,
            double overlap) {
        if (!Arrays.equals(numbers(first), numbers(second))) {
            throw new IllegalArgumentException("runs with different folds are never paired");
        }
        int[] defined = new int[first.size()];
        double[] differences = new double[first.size()];
        int count = 0;
        for (int i = 0; i < first.size(); i++) {
            double difference =
                    first.get(i).score(metric.name()) - second.get(i).score(metric.name());
            if (!Double.isNaN(difference)) {
                defined[count] = first.get(i).fold();
                differences[count++] = metric.higherIsBetter() ? difference : 0 - difference;
            }
        }
        int[] folds = Arrays.copyOf(defined, count);
        double[] paired = Arrays.copyOf(differences, count);
        double mean = Arrays.stream(paired).average().orElse(Double.NaN);
        if (!exchangeable || count < 2) {
            return new Comparison(folds, paired, mean, Optional.empty(), Optional.empty());
        }
        FoldSample sample = FoldSample.of(paired, overlap);
        return new Comparison(
                folds,
                paired,
                mean,
                Optional.of(CorrectedT.of(sample)),
                Optional.of(new Posterior(sample, Math.abs(rope))));
    }

    /** What is decided with a probability of 0.95 at least. */
    public Verdict verdict() {
        if (posterior.isEmpty()) {
            return Verdict.UNDECIDED;
        }
        Posterior belief = posterior.get();
        if (belief.within() >= Posterior.ENOUGH) {
            return Verdict.EQUAL;
        }
        if (belief.higher() >= Posterior.ENOUGH) {
            return Verdict.FIRST;
        }
        return belief.lower() >= Posterior.ENOUGH ? Verdict.SECOND : Verdict.UNDECIDED;
    }

    private static int[] numbers(List<FoldScore> scores) {
        return scores.stream().mapToInt(FoldScore::fold).toArray();
    }
}
