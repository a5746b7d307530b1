package io.crisol.learn.family;

import io.crisol.learn.RowWeights;
import java.util.Arrays;
import java.util.stream.IntStream;
import smile.classification.PlattScaling;

/** From a decision value to the log odds of a class: {@code slope · value + offset}, with a slope of 0 or more. */
record SigmoidScale(double slope, double offset) {
    /** Where, in standard deviations from the median, the fitted curve is read a second time. */
    private static final double SECOND_LOOK = -0x1p-4;

    private static final int TIMES = 8;

    /**
     * Platt's scaling (Platt 1999; the fit of Lin, Lin and Weng 2007). Where higher values don't go with the class, all
     * rows get its share.
     *
     * @param scores decision values that the rows got from machines that had not seen them
     */
    static SigmoidScale of(double[] scores, boolean[] own) {
        int[] labels = new int[scores.length];
        int members = 0;
        for (int row = 0; row < labels.length; row++) {
            labels[row] = own[row] ? 1 : -1;
            members += own[row] ? 1 : 0;
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double unit = Math.sqrt(Arrays.stream(scores)
                .map(s -> (s - median) * (s - median))
                .average()
                .orElse(0));
        if (unit > 0) {
            PlattScaling found = PlattScaling.fit(
                    Arrays.stream(scores).map(s -> (s - median) / unit).toArray(), labels);
            double middle = logOdds(found.scale(0));
            double slope = (logOdds(found.scale(SECOND_LOOK)) - middle) / (SECOND_LOOK * unit);
            if (slope > 0 && Double.isFinite(slope)) {
                return new SigmoidScale(slope, middle - slope * median);
            }
        }
        return new SigmoidScale(0, StrictMath.log((members + 1.0) / (scores.length - members + 1.0)));
    }

    /** The same for weighed rows: each stands in proportion to its weight, {@value #TIMES} times on average. */
    static SigmoidScale of(double[] scores, boolean[] own, RowWeights weights) {
        if (weights.allOne()) {
            return of(scores, own);
        }
        double unit = TIMES * weights.rows() / weights.total();
        int[] rows = IntStream.range(0, scores.length)
                .flatMap(row -> IntStream.generate(() -> row).limit(Math.max(1, Math.round(unit * weights.of(row)))))
                .toArray();
        double[] repeated = new double[rows.length];
        boolean[] theirs = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            repeated[i] = scores[rows[i]];
            theirs[i] = own[rows[i]];
        }
        return of(repeated, theirs);
    }

    private static double logOdds(double probability) {
        return StrictMath.log(probability) - StrictMath.log1p(-probability);
    }
}
