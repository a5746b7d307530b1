package io.crisol.profile.assumption;

import java.util.List;

/** What a check drew its reading from, as plain numbers for a chart. */
public sealed interface Picture {
    /** Residuals in units of their standard deviation, ascending. */
    record Quantiles(double[] standardised) implements Picture {}

    /** Residuals against fitted values, in rows of the design. */
    record Residuals(double[] fitted, double[] residuals) implements Picture {}

    /** Residuals one after the other. */
    record Sequence(double[] residuals) implements Picture {}

    /**
     * A value for each row.
     *
     * @param rows row number in the rows that were checked, counted from 0
     * @param values at least 0
     * @param look limit from which on a row deserves a look
     */
    record Rows(int[] rows, double[] values, double look) implements Picture {}

    /**
     * A value for each of several names, against limits.
     *
     * @param look limit from which on it deserves a look; NaN without
     * @param strong limit from which on it is strong; NaN without
     */
    record Bars(List<String> names, double[] values, double look, double strong) implements Picture {
        public Bars {
            names = List.copyOf(names);
        }
    }

    /**
     * Log odds of a class in tenths of a column, smoothed by half a row each.
     *
     * @param column name of the column
     * @param positive name of the class
     * @param x mean of each tenth
     * @param logit log odds of each tenth
     * @param low lower end of its approximate 95 % interval
     * @param high upper end
     */
    record Deciles(String column, String positive, double[] x, double[] logit, double[] low, double[] high)
            implements Picture {}
}
