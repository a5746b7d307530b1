package io.crisol.chart;

import io.crisol.data.Column;
import io.crisol.data.ColumnType;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.NumberSummary;
import io.crisol.profile.comparison.Shift;
import io.crisol.profile.relation.Groups;
import io.crisol.profile.relation.Values;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The distributions of a column in two tables over each other, as shares of the rows with a value. */
public final class OverlayChart {
    private static final int BINS = 24;
    private static final int MOST_LEVELS = 12;
    /** Values beyond are counted in the first and last bin, so that a far one does not squeeze the others. */
    private static final double TAIL = 0.005;

    private OverlayChart() {}

    /** What is drawn of one table. */
    public record Side(String name, Column column) {}

    /** Empty for texts, and for columns of different types. */
    public static Optional<Figure> of(String name, Side first, Side second, Optional<Shift> shift, Texts texts) {
        Optional<double[]> a = Values.of(first.column());
        Optional<double[]> b = Values.of(second.column());
        if (a.isPresent() && b.isPresent()) {
            return numbers(name, first, second, a.get(), b.get(), title(name, shift, texts), texts);
        }
        boolean levels =
                first.column().type().categorical() && second.column().type().categorical();
        return levels ? levels(first, second, title(name, shift, texts), texts) : Optional.empty();
    }

    private static String title(String name, Optional<Shift> shift, Texts texts) {
        return shift.map(s -> texts.say(
                        "chart_compare.title." + s.size().name().toLowerCase(Locale.ROOT),
                        name,
                        texts.numbers().decimals(s.stability(), 3)))
                .orElse(name);
    }

    private static Optional<Figure> numbers(
            String name, Side first, Side second, double[] a, double[] b, String title, Texts texts) {
        double[] all = DoubleStream.concat(DoubleStream.of(a), DoubleStream.of(b))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (all.length == 0) {
            return Optional.empty();
        }
        double low = NumberSummary.quantile(all, TAIL);
        double high = NumberSummary.quantile(all, 1 - TAIL);
        double width = high > low ? (high - low) / BINS : 1;
        double from = high > low ? low : low - BINS / 2.0;
        boolean date = first.column().type() == ColumnType.DATE;
        return Optional.of(new Figure(
                title,
                caption(a, b, texts),
                date ? new Axis.Time("") : Axis.Linear.of(name),
                Axis.Linear.of(texts.say("chart_compare.share"), 0, Double.NaN),
                List.of(
                        line(first.name(), PairTones.FIRST, a, from, width),
                        line(second.name(), PairTones.SECOND, b, from, width)),
                List.of()));
    }

    private static Mark line(String name, Tone tone, double[] values, double from, double width) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double[] x = new double[BINS + 1];
        double[] y = new double[BINS + 1];
        for (double value : finite) {
            y[Math.clamp((long) ((value - from) / width), 0, BINS - 1)] += 100.0 / finite.length;
        }
        for (int i = 0; i <= BINS; i++) {
            x[i] = from + i * width;
        }
        y[BINS] = y[BINS - 1];
        return new Mark.Line(name, tone, false, true, x, y);
    }

    private static String caption(double[] a, double[] b, Texts texts) {
        return texts.say(
                "chart_compare.caption",
                (int) Arrays.stream(a).filter(Double::isFinite).count(),
                (int) Arrays.stream(b).filter(Double::isFinite).count());
    }

    private static Optional<Figure> levels(Side first, Side second, String title, Texts texts) {
        Map<String, double[]> shares = new HashMap<>();
        int[] rows = {count(first.column(), shares, 0), count(second.column(), shares, 1)};
        List<String> names = shares.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, double[]> e) -> -Math.max(e.getValue()[0], e.getValue()[1]))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LEVELS)
                .map(Map.Entry::getKey)
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        List<List<Mark.Bar>> bars = List.of(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < names.size(); i++) {
            double[] share = shares.getOrDefault(names.get(i), new double[2]);
            bars.get(0).add(new Mark.Bar(i - 0.38, i, 0, 100 * share[0], hover(first, names.get(i), share[0], texts)));
            bars.get(1).add(new Mark.Bar(i, i + 0.38, 0, 100 * share[1], hover(second, names.get(i), share[1], texts)));
        }
        return Optional.of(new Figure(
                title,
                texts.say("chart_compare.caption", rows[0], rows[1]),
                Axis.Linear.of(texts.say("chart_compare.share"), 0, Double.NaN),
                new Axis.Categories("", names),
                List.of(
                        new Mark.Bars(first.name(), PairTones.FIRST, true, bars.get(0)),
                        new Mark.Bars(second.name(), PairTones.SECOND, true, bars.get(1))),
                List.of()));
    }

    private static String hover(Side side, String level, double share, Texts texts) {
        return texts.say(
                "chart_compare.hover", side.name(), level, texts.numbers().percent(share));
    }

    private static int count(Column column, Map<String, double[]> shares, int at) {
        Groups groups = Groups.of(column);
        int rows = column.size() - column.missing();
        for (int code : groups.codes()) {
            if (code >= 0) {
                shares.computeIfAbsent(groups.names().get(code), n -> new double[2])[at] += 1.0 / rows;
            }
        }
        return rows;
    }
}
