package io.crisol.learn;

import java.util.List;

/**
 * What each column adds to the result of each row, measured from the mean result of background rows: base + the sum over
 * the columns = the row's result, up to rounding.
 *
 * @param scale in what results are counted
 * @param outputs names of the outputs: classes, or one empty name
 * @param columns prepared columns
 * @param base mean result of the background rows, {@code [output]}
 * @param values {@code [output][row][column]}
 */
public record Contributions(
        Scale scale, List<String> outputs, List<String> columns, double[] base, double[][][] values) {
    /** In what contributions are counted. */
    public enum Scale {
        /** Probability, 0 to 1. */
        PROBABILITY,
        /** Logarithm of the odds: 0 is one in two; adding 0.69 doubles the odds. */
        LOG_ODDS,
        /** The unit of the predicted number. */
        AMOUNT
    }

    public Contributions {
        outputs = List.copyOf(outputs);
        columns = List.copyOf(columns);
    }

    /** Mean of |value| over the rows, one a column. */
    public double[] meanAbsolute(int output) {
        double[] means = new double[columns.size()];
        for (double[] row : values[output]) {
            for (int j = 0; j < means.length; j++) {
                means[j] += Math.abs(row[j]) / values[output].length;
            }
        }
        return means;
    }
}
