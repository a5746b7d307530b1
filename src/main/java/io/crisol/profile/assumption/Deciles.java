package io.crisol.profile.assumption;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How the log odds of a class run along a number, tenth by tenth. */
final class Deciles {
    private Deciles() {}

    /** How many different values there are, counted up to 11. */
    static int distinct(double[] values) {
        return (int) Arrays.stream(values).distinct().limit(11).count();
    }

    /** @param is 1 for rows of the class, 0 for others */
    static Picture of(String column, double[] x, double[] is, String positive) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int tenths = 10;
        double[][] made = new double[4][tenths];
        int used = 0;
        int from = 0;
        for (int t = 1; t <= tenths && from < order.length; t++) {
            int to = Math.max(from + 1, (int) ((long) t * order.length / tenths));
            while (to < order.length && x[order[to]] == x[order[to - 1]]) {
                to++;
            }
            double sum = 0;
            double hits = 0;
            for (int i = from; i < to; i++) {
                sum += x[order[i]];
                hits += is[order[i]];
            }
            double misses = to - from - hits;
            double logit = Math.log((hits + 0.5) / (misses + 0.5));
            double error = 1.96 * Math.sqrt(1 / (hits + 0.5) + 1 / (misses + 0.5));
            made[0][used] = sum / (to - from);
            made[1][used] = logit;
            made[2][used] = logit - error;
            made[3][used] = logit + error;
            used++;
            from = to;
        }
        return new Picture.Deciles(
                column,
                positive,
                Arrays.copyOf(made[0], used),
                Arrays.copyOf(made[1], used),
                Arrays.copyOf(made[2], used),
                Arrays.copyOf(made[3], used));
    }
}
