package io.crisol.chart;

import io.crisol.data.ColumnType;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.ColumnProfile;
import io.crisol.profile.Histogram;
import io.crisol.profile.NumberSummary;
import io.crisol.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How often the values of a column occur, with the classes of the target stacked where there are few. */
public final class DistributionChart {
    private static final int MOST_CLASSES = 4;
    private static final double HOUR = 3_600_000;

    private DistributionChart() {}

    /**
     * @param classes names of the target's classes; empty without a class target: then all rows are counted
     * @param positive index of the class that matters, −1 where there is none
     * @param training whether the profile itself is one of training rows only, as that of the target is
     */
    public static Figure of(ColumnProfile column, List<String> classes, int positive, boolean training, Texts texts) {
        Histogram histogram = column.histogram();
        boolean stacked = histogram.byClass().length > 0 && !classes.isEmpty() && classes.size() <= MOST_CLASSES;
        boolean levels = !histogram.labels().isEmpty() || column.info().type().categorical();
        List<Mark> marks = new ArrayList<>();
        if (stacked) {
            double[] base = new double[histogram.bins()];
            for (int c = 0; c < Math.min(classes.size(), histogram.byClass().length); c++) {
                marks.add(bars(
                        classes.get(c),
                        ClassTones.of(c, positive),
                        histogram,
                        base,
                        histogram.byClass()[c],
                        column,
                        texts));
            }
        } else {
            marks.add(
                    bars("", Tone.DATA_1, histogram, new double[histogram.bins()], histogram.counts(), column, texts));
        }
        int rows = stacked
                ? Arrays.stream(histogram.byClass())
                        .flatMapToInt(Arrays::stream)
                        .sum()
                : Arrays.stream(histogram.counts()).sum();
        Axis counts = Axis.Linear.of(texts.say("chart_data.rows"), 0, Double.NaN);
        Axis values = values(column, levels);
        return new Figure(
                title(column, texts),
                texts.say(stacked || training ? "chart_data.training" : "chart_data.all_rows", rows),
                levels ? counts : values,
                levels ? values : counts,
                marks,
                List.of());
    }

    private static Mark bars(
            String name,
            Tone tone,
            Histogram histogram,
            double[] base,
            int[] counts,
            ColumnProfile column,
            Texts texts) {
        boolean levels = histogram.edges().length == 0;
        double unit = column.info().type() == ColumnType.TIME ? HOUR : 1;
        List<Mark.Bar> bars = new ArrayList<>();
        for (int i = 0; i < histogram.bins(); i++) {
            String where = levels ? histogram.labels().get(i) : range(column, histogram, i, texts);
            String hover = texts.say("chart_data.bin_rows", where, counts[i]);
            bars.add(new Mark.Bar(
                    levels ? i - 0.36 : histogram.edges()[i] / unit,
                    levels ? i + 0.36 : histogram.edges()[i + 1] / unit,
                    base[i],
                    base[i] + counts[i],
                    name.isEmpty() ? hover : name + "\n" + hover));
            base[i] += counts[i];
        }
        return new Mark.Bars(name, tone, levels, bars);
    }

    private static String range(ColumnProfile column, Histogram histogram, int bin, Texts texts) {
        return texts.say(
                "chart_data.range",
                said(column, histogram.edges()[bin], texts),
                said(column, histogram.edges()[bin + 1], texts));
    }

    /** A value of a number, date or time column in words. */
    static String said(ColumnProfile column, double value, Texts texts) {
        return switch (column.info().type()) {
            case DATE ->
                texts.date(Instant.ofEpochMilli((long) value)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate());
            case TIME ->
                String.format(java.util.Locale.ROOT, "%02d:%02d", (int) (value / HOUR), (int) (value % HOUR / 60_000));
            default -> texts.numbers().compact(value);
        };
    }

    private static Axis values(ColumnProfile column, boolean levels) {
        if (levels) {
            return new Axis.Categories("", column.histogram().labels());
        }
        return switch (column.info().type()) {
            case DATE -> new Axis.Time("");
            case TIME -> Axis.Linear.of("h", 0, 24);
            default -> Axis.Linear.of(column.name());
        };
    }

    private static String title(ColumnProfile column, Texts texts) {
        if (column.numbers().filter(n -> n.count() > 0).isPresent()) {
            NumberSummary n = column.numbers().get();
            return n.min() == n.max()
                    ? texts.say("chart_data.distribution.constant", said(column, n.min(), texts))
                    : texts.say(
                            "chart_data.distribution.numbers",
                            said(column, n.q25(), texts),
                            said(column, n.q75(), texts));
        }
        if (column.top().isEmpty()) {
            return texts.say("chart_data.distribution.empty");
        }
        int there = column.rows() - column.missing();
        return texts.say(
                "chart_data.distribution.levels",
                column.top().getFirst().value(),
                texts.numbers().percent((double) column.top().getFirst().rows() / Math.max(1, there)));
    }
}
