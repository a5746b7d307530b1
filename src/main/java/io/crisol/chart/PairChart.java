package io.crisol.chart;

import io.crisol.figure.Figure;
import io.crisol.text.Texts;
import java.util.Optional;

/**
 * The chart that fits two columns: numbers against numbers with their trend, numbers in groups as boxes, groups against groups
 * as shares, anything against a date by time.
 */
public final class PairChart {
    private PairChart() {}

    /**
     * @param x the column that explains
     * @param y the column that is explained: the target, where one of the two is
     * @param rows the rows that are drawn
     * @param training whether these are the training rows, which the caption then says
     * @return empty where one is free text, or too little is there to draw
     */
    public static Optional<Figure> of(PairSide x, PairSide y, int[] rows, boolean training, Texts texts) {
        if (x.text() || y.text()) {
            return Optional.empty();
        }
        if (x.date() && !y.date()) {
            return OverTimeChart.of(x, y, rows, training, texts);
        }
        if (x.groups() && y.groups()) {
            return LevelSharesChart.of(x, y, rows, training, texts);
        }
        if (x.groups() || y.groups()) {
            return GroupBoxesChart.of(x.groups() ? y : x, x.groups() ? x : y, rows, training, texts);
        }
        return TrendChart.of(x, y, rows, training, texts);
    }

    /** What the caption says of the rows. */
    static String rows(int count, boolean training, Texts texts) {
        return texts.say(training ? "chart_pair.training" : "chart_pair.rows", count);
    }
}
