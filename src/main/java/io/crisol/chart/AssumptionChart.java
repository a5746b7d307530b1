package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.Picture;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** What an assumption check drew its reading from. */
public final class AssumptionChart {
    /** More names than this are left out, which the caption says. */
    public static final int MOST_BARS = 12;

    private static final int MOST_POINTS = 1500;

    private AssumptionChart() {}

    /** The chart of a finding; empty where it has no picture. */
    public static Optional<Figure> of(AssumptionFound found, Texts texts) {
        return found.picture().map(picture -> switch (picture) {
            case Picture.Quantiles q -> quantiles(q, found, texts);
            case Picture.Residuals r -> residuals(r, found, texts);
            case Picture.Sequence s -> sequence(s, found, texts);
            case Picture.Rows r -> rows(r, found, texts);
            case Picture.Bars b -> bars(b, found, texts);
            case Picture.Deciles d -> deciles(d, found, texts);
        });
    }

    private static String title(AssumptionFound found, Texts texts) {
        String check = found.statistic().equals("leverage") ? "leverage" : found.check();
        return texts.say("chart_assumption." + check + "." + found.reading().word());
    }

    private static Figure quantiles(Picture.Quantiles q, AssumptionFound found, Texts texts) {
        int n = q.standardised().length;
        NormalDistribution normal = new NormalDistribution();
        int[] places = places(n, 500);
        double[] x = Arrays.stream(places)
                .mapToDouble(i -> normal.inverseCumulativeProbability((i + 0.5) / n))
                .toArray();
        double[] y = pick(q.standardised(), places);
        double reach = Math.abs(x[0]);
        return new Figure(
                title(found, texts),
                thinned(places.length, n, texts),
                Axis.Linear.of(texts.say("chart_assumption.qq.x")),
                Axis.Linear.of(texts.say("chart_assumption.qq.y")),
                List.of(
                        new Mark.Line(
                                "", Tone.TEXT, true, false, new double[] {-reach, reach}, new double[] {-reach, reach}),
                        new Mark.Points("", Tone.DATA_1, Shape.CIRCLE, x, y, List.of(), List.of())),
                List.of());
    }

    private static Figure residuals(Picture.Residuals r, AssumptionFound found, Texts texts) {
        int n = r.fitted().length;
        int[] places = places(n, MOST_POINTS);
        return new Figure(
                title(found, texts),
                thinned(places.length, n, texts),
                Axis.Linear.of(texts.say("chart_assumption.residuals.x")),
                Axis.Linear.of(texts.say("chart_assumption.residuals.y")),
                List.of(
                        new Mark.Points(
                                "",
                                Tone.DATA_1,
                                Shape.CIRCLE,
                                pick(r.fitted(), places),
                                pick(r.residuals(), places),
                                List.of(),
                                List.of()),
                        means(r)),
                List.of(new Reference("", true, 0, Tone.TEXT)));
    }

    /** Mean residual in tenths of the fitted values. */
    private static Mark means(Picture.Residuals r) {
        int n = r.fitted().length;
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> r.fitted()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int parts = Math.clamp(n / 5, 1, 10);
        double[] x = new double[parts];
        double[] y = new double[parts];
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) part * n / parts);
            int to = (int) ((long) (part + 1) * n / parts);
            for (int i = from; i < to; i++) {
                x[part] += r.fitted()[order[i]] / (to - from);
                y[part] += r.residuals()[order[i]] / (to - from);
            }
        }
        return new Mark.Line("", Tone.ACCENT, false, false, x, y);
    }

    private static Figure sequence(Picture.Sequence s, AssumptionFound found, Texts texts) {
        int n = s.residuals().length;
        int from = Math.max(0, n - MOST_POINTS);
        int[] places = IntStream.range(from, n).toArray();
        return new Figure(
                title(found, texts),
                from == 0 ? "" : texts.say("chart_assumption.last", places.length, n),
                Axis.Linear.of(texts.say("chart_assumption.sequence.x", found.column())),
                Axis.Linear.of(texts.say("chart_assumption.residuals.y")),
                List.of(new Mark.Line(
                        "",
                        Tone.DATA_1,
                        false,
                        false,
                        Arrays.stream(places).mapToDouble(i -> i + 1).toArray(),
                        pick(s.residuals(), places))),
                List.of(new Reference("", true, 0, Tone.TEXT)));
    }

    private static Figure rows(Picture.Rows r, AssumptionFound found, Texts texts) {
        int n = r.values().length;
        int[] places = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -r.values()[i]))
                .limit(MOST_POINTS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        List<String> hovers = Arrays.stream(places)
                .mapToObj(i -> texts.say("chart_assumption.rows.hover", r.rows()[i] + 1, r.values()[i]))
                .toList();
        return new Figure(
                title(found, texts),
                places.length == n ? "" : texts.say("chart_assumption.greatest", places.length, n),
                Axis.Linear.of(texts.say("chart_assumption.rows.x")),
                Axis.Linear.of(texts.say("assumption.statistic." + found.statistic())),
                List.of(new Mark.Points(
                        "",
                        Tone.DATA_1,
                        Shape.CIRCLE,
                        Arrays.stream(places).mapToDouble(i -> r.rows()[i] + 1).toArray(),
                        pick(r.values(), places),
                        hovers,
                        List.of())),
                List.of(new Reference(texts.say("chart_assumption.look", r.look()), true, r.look(), Tone.WARN)));
    }

    private static Figure bars(Picture.Bars b, AssumptionFound found, Texts texts) {
        boolean limits = !Double.isNaN(b.look());
        int[] order = IntStream.range(0, b.values().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -b.values()[i]))
                .limit(MOST_BARS)
                .mapToInt(Integer::intValue)
                .toArray();
        double cap = limits ? cap(b, order) : Double.POSITIVE_INFINITY;
        List<Mark.Bar> bars = IntStream.range(0, order.length)
                .mapToObj(i -> new Mark.Bar(
                        i - 0.35,
                        i + 0.35,
                        0,
                        Math.min(cap, b.values()[order[i]]),
                        b.names().get(order[i]) + ": " + texts.numbers().compact(b.values()[order[i]])))
                .toList();
        boolean cut = Arrays.stream(order).anyMatch(i -> b.values()[i] > cap);
        String some = order.length < b.values().length
                ? texts.say("chart_assumption.bars.some", order.length, b.values().length)
                : "";
        String longer = cut ? texts.say("chart_assumption.bars.cut", cap) : "";
        return new Figure(
                title(found, texts),
                (some + " " + longer).strip(),
                Axis.Linear.of(texts.say("chart_assumption." + found.check() + ".x")),
                new Axis.Categories(
                        "", Arrays.stream(order).mapToObj(i -> b.names().get(i)).toList()),
                List.of(new Mark.Bars("", Tone.DATA_1, true, bars)),
                limits
                        ? List.of(
                                new Reference("", false, b.look(), Tone.WARN),
                                new Reference("", false, b.strong(), Tone.BAD))
                        : List.of());
    }

    /** Bars far beyond the strong limit are cut, so that the limits can be seen. */
    private static double cap(Picture.Bars b, int[] order) {
        double most = Arrays.stream(order).mapToDouble(i -> b.values()[i]).max().orElse(1);
        return most > 5 * b.strong() ? 5 * b.strong() : Double.POSITIVE_INFINITY;
    }

    private static Figure deciles(Picture.Deciles d, AssumptionFound found, Texts texts) {
        return new Figure(
                title(found, texts),
                texts.say("chart_assumption.deciles.caption"),
                Axis.Linear.of(d.column()),
                Axis.Linear.of(texts.say("chart_assumption.deciles.y", d.positive())),
                List.of(
                        new Mark.Intervals("", Tone.DATA_1, false, d.x(), d.low(), d.logit(), d.high()),
                        new Mark.Line("", Tone.MUTED, true, false, ends(d), line(d))),
                List.of());
    }

    private static double[] ends(Picture.Deciles d) {
        return new double[] {d.x()[0], d.x()[d.x().length - 1]};
    }

    /** The straight line through the tenths. */
    private static double[] line(Picture.Deciles d) {
        double mx = Arrays.stream(d.x()).average().orElse(0);
        double my = Arrays.stream(d.logit()).average().orElse(0);
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < d.x().length; i++) {
            xy += (d.x()[i] - mx) * (d.logit()[i] - my);
            xx += (d.x()[i] - mx) * (d.x()[i] - mx);
        }
        double slope = xx == 0 ? 0 : xy / xx;
        return Arrays.stream(ends(d)).map(x -> my + slope * (x - mx)).toArray();
    }

    private static String thinned(int shown, int of, Texts texts) {
        return shown == of ? "" : texts.say("chart_assumption.thinned", shown, of);
    }

    private static int[] places(int n, int most) {
        int count = Math.min(n, most);
        return IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : (int) ((long) i * (n - 1) / (count - 1)))
                .toArray();
    }

    private static double[] pick(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }
}
