package io.crisol.evaluate.explain;

import io.crisol.evaluate.statistic.Interval;
import io.crisol.evaluate.statistic.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether probabilities mean what they say: rows in bins of (nearly) equal size by probability, rows of one probability
 * in one bin.
 *
 * @param bins by rising probability
 * @param error mean distance between the two shares, weighted by rows (expected calibration error)
 */
public record Calibration(List<Bin> bins, double error) {
    /**
     * @param predicted mean probability
     * @param observed share of positive rows
     * @param interval 95 % interval of the observed share
     */
    public record Bin(double predicted, double observed, int rows, Interval interval) {}

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * @param positive 1 for rows of the positive class, 0 for the others
     * @param probabilities of the positive class
     * @param most how many bins at most
     */
    public static Calibration of(int[] positive, double[] probabilities, int most) {
        int[] order = IntStream.range(0, positive.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> probabilities[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        for (int bin = 1; bin <= most; bin++) {
            int to = (int) ((long) order.length * bin / most);
            while (to > 0 && to < order.length && probabilities[order[to]] == probabilities[order[to - 1]]) {
                to++;
            }
            if (to > from) {
                bins.add(bin(order, from, to, positive, probabilities));
                from = to;
            }
        }
        double error = bins.stream()
                .mapToDouble(b -> Math.abs(b.predicted() - b.observed()) * b.rows())
                .sum();
        return new Calibration(bins, error / positive.length);
    }

    private static Bin bin(int[] order, int from, int to, int[] positive, double[] probabilities) {
        double sum = 0;
        int hits = 0;
        for (int i = from; i < to; i++) {
            sum += probabilities[order[i]];
            hits += positive[order[i]];
        }
        int rows = to - from;
        return new Bin(sum / rows, hits / (double) rows, rows, Wilson.interval(hits, rows, Interval.USUAL_LEVEL));
    }
}
