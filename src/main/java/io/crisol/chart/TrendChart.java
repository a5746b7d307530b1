package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.profile.relation.Measure;
import io.crisol.profile.relation.Measures;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Numbers against numbers: points, thinned where they are many, and the mean in bins of equally many rows with its 95 %
 * interval.
 */
final class TrendChart {
    private static final int BINS = 20;
    private static final int LEAST_IN_BIN = 10;
    private static final double Z95 = 1.96;
    /** A correlation below this is told as none. */
    private static final double WEAK = 0.1;

    private TrendChart() {}

    static Optional<Figure> of(PairSide x, PairSide y, int[] rows, boolean training, Texts texts) {
        double[] xs = x.values().orElseThrow();
        double[] ys = y.values().orElseThrow();
        int[] there = Arrays.stream(rows)
                .filter(r -> Double.isFinite(xs[r]) && Double.isFinite(ys[r]))
                .toArray();
        if (there.length < 2) {
            return Optional.empty();
        }
        double[] px = Arrays.stream(there).mapToDouble(r -> xs[r]).toArray();
        double[] py = Arrays.stream(there).mapToDouble(r -> ys[r]).toArray();
        Measure rank = Measures.spearman(px, py);
        Drawn drawn = Drawn.of(px, py);
        Means means = Means.of(px, py);
        String rowsSaid = PairChart.rows(there.length, training, texts);
        return Optional.of(new Figure(
                title(x, y, rank, texts),
                drawn.x().length < px.length
                        ? texts.say("chart_pair.trend.thinned", rowsSaid, drawn.x().length)
                        : texts.say("chart_pair.trend.caption", rowsSaid),
                axis(x),
                axis(y),
                List.of(
                        new Mark.Points("", Tone.DATA_1, Shape.CIRCLE, drawn.x(), drawn.y(), List.of(), List.of()),
                        new Mark.Band("", Tone.ACCENT, means.x(), means.low(), means.high()),
                        new Mark.Line("", Tone.ACCENT, false, false, means.x(), means.mean())),
                List.of()));
    }

    private static Axis axis(PairSide side) {
        return side.date() ? new Axis.Time("") : Axis.Linear.of(side.name());
    }

    private static String title(PairSide x, PairSide y, Measure rank, Texts texts) {
        if (Double.isNaN(rank.effect())) {
            return texts.say("chart_pair.trend.question", y.name(), x.name());
        }
        String way = Math.abs(rank.effect()) < WEAK ? "none" : rank.effect() > 0 ? "up" : "down";
        return texts.say(
                "chart_pair.trend." + way, y.name(), x.name(), texts.numbers().decimals(rank.effect(), 2));
    }

    /** Means in bins of equally many rows, from left to right. */
    private record Means(double[] x, double[] mean, double[] low, double[] high) {
        static Means of(double[] px, double[] py) {
            int[] order = IntStream.range(0, px.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> px[i]))
                    .mapToInt(i -> i)
                    .toArray();
            int bins = Math.clamp(px.length / LEAST_IN_BIN, 1, BINS);
            double[][] found = new double[4][bins];
            for (int bin = 0; bin < bins; bin++) {
                int from = (int) ((long) bin * order.length / bins);
                int to = (int) ((long) (bin + 1) * order.length / bins);
                double[] inside =
                        Arrays.stream(order, from, to).mapToDouble(i -> py[i]).toArray();
                double mean = Arrays.stream(inside).average().orElse(Double.NaN);
                double squares =
                        Arrays.stream(inside).map(v -> (v - mean) * (v - mean)).sum();
                double half = inside.length > 1 ? Z95 * Math.sqrt(squares / (inside.length - 1) / inside.length) : 0;
                found[0][bin] = Arrays.stream(order, from, to)
                        .mapToDouble(i -> px[i])
                        .average()
                        .orElse(Double.NaN);
                found[1][bin] = mean;
                found[2][bin] = mean - half;
                found[3][bin] = mean + half;
            }
            return new Means(found[0], found[1], found[2], found[3]);
        }
    }
}
