package io.crisol.chart;

import io.crisol.data.ColumnType;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.evaluate.statistic.Wilson;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.Histogram;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the share of one class changes along a column, each with its 95 % interval (Wilson), on training rows. */
public final class TargetShareChart {
    private static final double LEVEL = 0.95;
    /** Fewer rows say too little to be named in the title. */
    private static final int ENOUGH = 20;

    private TargetShareChart() {}

    /**
     * @param positive index of the class among those of the histogram
     * @return empty where the column has no rows by class
     */
    public static Optional<Figure> of(ColumnProfile column, int positive, String className, Texts texts) {
        Histogram histogram = column.histogram();
        if (positive < 0 || positive >= histogram.byClass().length || histogram.bins() < 2) {
            return Optional.empty();
        }
        boolean levels = histogram.edges().length == 0;
        List<double[]> points = new ArrayList<>();
        long hitsAll = 0;
        long rowsAll = 0;
        int best = -1;
        double bestShare = -1;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            long rows = 0;
            for (int[] each : histogram.byClass()) {
                rows += each[bin];
            }
            long hits = histogram.byClass()[positive][bin];
            hitsAll += hits;
            rowsAll += rows;
            if (rows > 0) {
                Interval interval = Wilson.interval(hits, rows, LEVEL);
                double share = (double) hits / rows;
                points.add(new double[] {
                    at(column, histogram, bin, levels), interval.low() * 100, share * 100, interval.high() * 100
                });
                if (rows >= ENOUGH && share > bestShare) {
                    best = bin;
                    bestShare = share;
                }
            }
        }
        if (rowsAll == 0) {
            return Optional.empty();
        }
        double overall = 100.0 * hitsAll / rowsAll;
        return Optional.of(figure(column, className, texts, levels, points, overall, best, bestShare, rowsAll));
    }

    private static Figure figure(
            ColumnProfile column,
            String className,
            Texts texts,
            boolean levels,
            List<double[]> points,
            double overall,
            int best,
            double bestShare,
            long rows) {
        Mark mark = new Mark.Intervals(
                "", Tone.DATA_2, levels, pick(points, 0), pick(points, 1), pick(points, 2), pick(points, 3));
        Axis shares = Axis.Linear.of(texts.say("chart_data.share.axis", className), 0, Double.NaN);
        Axis values = levels
                ? new Axis.Categories("", column.histogram().labels())
                : column.info().type() == ColumnType.DATE ? new Axis.Time("") : Axis.Linear.of(column.name());
        String title = best < 0
                ? texts.say("chart_data.share.question", className, column.name())
                : texts.say(
                        "chart_data.share.title",
                        className,
                        levels ? column.histogram().labels().get(best) : range(column, best, texts),
                        texts.numbers().percent(bestShare));
        return new Figure(
                title,
                texts.say("chart_data.share.caption", rows),
                levels ? shares : values,
                levels ? values : shares,
                List.of(mark),
                List.of(new Reference(
                        texts.say("chart_data.share.overall", texts.numbers().percent(overall / 100)),
                        !levels,
                        overall,
                        Tone.MUTED)));
    }

    private static String range(ColumnProfile column, int bin, Texts texts) {
        double[] edges = column.histogram().edges();
        return texts.say(
                "chart_data.range",
                DistributionChart.said(column, edges[bin], texts),
                DistributionChart.said(column, edges[bin + 1], texts));
    }

    private static double at(ColumnProfile column, Histogram histogram, int bin, boolean levels) {
        double unit = column.info().type() == ColumnType.TIME ? 3_600_000 : 1;
        return levels ? bin : (histogram.edges()[bin] + histogram.edges()[bin + 1]) / 2 / unit;
    }

    private static double[] pick(List<double[]> points, int index) {
        return points.stream().mapToDouble(p -> p[index]).toArray();
    }
}
