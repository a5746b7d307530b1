package io.crisol.evaluate.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Errors of predicted numbers, by ranges of (nearly) equal numbers of rows; rows of one value in one range.
 *
 * @param ranges by rising value
 */
public record ErrorByRange(List<Range> ranges) {
    /**
     * @param low lowest value in the range
     * @param high highest value in the range
     * @param meanAbsolute mean of |actual − predicted|
     * @param mean mean of actual − predicted: above 0 where predictions are too low
     */
    public record Range(double low, double high, int rows, double meanAbsolute, double mean) {}

    public ErrorByRange {
        ranges = List.copyOf(ranges);
    }

    /**
     * @param by what the ranges are made of: the predicted numbers, the actual ones, or a column; none missing
     * @param most how many ranges at most
     */
    public static ErrorByRange of(double[] by, Residuals residuals, int most) {
        int[] order = IntStream.range(0, by.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> by[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (int range = 1; range <= most; range++) {
            int to = (int) ((long) order.length * range / most);
            while (to > 0 && to < order.length && by[order[to]] == by[order[to - 1]]) {
                to++;
            }
            if (to > from) {
                ranges.add(range(order, from, to, by, residuals.residual()));
                from = to;
            }
        }
        return new ErrorByRange(ranges);
    }

    private static Range range(int[] order, int from, int to, double[] by, double[] residual) {
        double sum = 0;
        double absolute = 0;
        for (int i = from; i < to; i++) {
            sum += residual[order[i]];
            absolute += Math.abs(residual[order[i]]);
        }
        int rows = to - from;
        return new Range(by[order[from]], by[order[to - 1]], rows, absolute / rows, sum / rows);
    }
}
