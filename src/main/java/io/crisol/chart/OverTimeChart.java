package io.crisol.chart;

import io.crisol.evaluate.statistic.Interval;
import io.crisol.evaluate.statistic.Wilson;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.profile.relation.Groups;
import io.crisol.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a column changes with a date: the mean of numbers, or the shares of up to four groups, in equal spans of time. */
final class OverTimeChart {
    private static final int SPANS = 24;
    private static final int MOST_GROUPS = 4;
    private static final double Z95 = 1.96;
    private static final double LEVEL = 0.95;

    private OverTimeChart() {}

    /** A line with its interval; NaN where a span has no rows. */
    private record Track(String name, double[] mean, double[] low, double[] high) {}

    static Optional<Figure> of(PairSide date, PairSide y, int[] rows, boolean training, Texts texts) {
        double[] moments = date.values().orElseThrow();
        int[] there =
                Arrays.stream(rows).filter(r -> Double.isFinite(moments[r])).toArray();
        double first = Arrays.stream(there).mapToDouble(r -> moments[r]).min().orElse(0);
        double last = Arrays.stream(there).mapToDouble(r -> moments[r]).max().orElse(0);
        if (there.length < 2 || first == last) {
            return Optional.empty();
        }
        int spans = Math.clamp(there.length / 5, 2, SPANS);
        double width = (last - first) / spans;
        int[] span = Arrays.stream(there)
                .map(r -> (int) Math.clamp((moments[r] - first) / width, 0, spans - 1))
                .toArray();
        double[] middles = IntStream.range(0, spans)
                .mapToDouble(i -> first + (i + 0.5) * width)
                .toArray();
        List<Track> tracks = y.groups() ? shares(y, there, span, spans) : List.of(mean(y, there, span, spans));
        if (tracks.isEmpty()) {
            return Optional.empty();
        }
        List<Mark> marks = new ArrayList<>();
        for (Track track : tracks) {
            Tone tone = Tone.data(tracks.size() == 1 ? 0 : tracks.indexOf(track));
            int[] full = IntStream.range(0, spans)
                    .filter(i -> Double.isFinite(track.mean()[i]) && Double.isFinite(track.low()[i]))
                    .toArray();
            marks.add(new Mark.Band("", tone, pick(middles, full), pick(track.low(), full), pick(track.high(), full)));
            marks.add(new Mark.Line(
                    tracks.size() == 1 ? "" : track.name(),
                    tone,
                    false,
                    false,
                    pick(middles, full),
                    pick(track.mean(), full)));
        }
        return Optional.of(new Figure(
                title(y, tracks.getLast(), middles, texts),
                texts.say("chart_pair.time.caption", PairChart.rows(there.length, training, texts)),
                new Axis.Time(""),
                y.groups()
                        ? Axis.Linear.of(
                                tracks.size() == 1
                                        ? texts.say(
                                                "chart_pair.shares.axis",
                                                tracks.getFirst().name(),
                                                y.name())
                                        : texts.say("chart_pair.time.shares", y.name()),
                                0,
                                Double.NaN)
                        : Axis.Linear.of(y.name()),
                marks,
                List.of()));
    }

    private static String title(PairSide y, Track track, double[] middles, Texts texts) {
        int[] full = IntStream.range(0, middles.length)
                .filter(i -> Double.isFinite(track.mean()[i]))
                .toArray();
        double from = track.mean()[full[0]];
        double to = track.mean()[full[full.length - 1]];
        return y.groups()
                ? texts.say(
                        "chart_pair.time.group",
                        track.name(),
                        texts.numbers().percent(from / 100),
                        day(middles[full[0]], texts),
                        texts.numbers().percent(to / 100),
                        day(middles[full[full.length - 1]], texts))
                : texts.say(
                        "chart_pair.time.number",
                        y.name(),
                        from,
                        day(middles[full[0]], texts),
                        to,
                        day(middles[full[full.length - 1]], texts));
    }

    private static String day(double millis, Texts texts) {
        return texts.date(
                Instant.ofEpochMilli((long) millis).atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static Track mean(PairSide y, int[] there, int[] span, int spans) {
        double[] values = y.values().orElseThrow();
        double[] sums = new double[spans];
        double[] squares = new double[spans];
        int[] counts = new int[spans];
        for (int i = 0; i < there.length; i++) {
            double value = values[there[i]];
            if (Double.isFinite(value)) {
                counts[span[i]]++;
                double d = value - sums[span[i]];
                sums[span[i]] += d / counts[span[i]];
                squares[span[i]] += d * (value - sums[span[i]]);
            }
        }
        double[] low = new double[spans];
        double[] high = new double[spans];
        for (int i = 0; i < spans; i++) {
            double half = counts[i] > 1 ? Z95 * Math.sqrt(squares[i] / (counts[i] - 1) / counts[i]) : 0;
            sums[i] = counts[i] == 0 ? Double.NaN : sums[i];
            low[i] = sums[i] - half;
            high[i] = sums[i] + half;
        }
        return new Track(y.name(), sums, low, high);
    }

    /** The one of two groups that is told, else the most frequent ones; shares in per cent. */
    private static List<Track> shares(PairSide y, int[] there, int[] span, int spans) {
        Groups groups = y.grouped();
        int[][] counts = new int[groups.size()][spans];
        int[] all = new int[spans];
        for (int i = 0; i < there.length; i++) {
            int g = groups.codes()[there[i]];
            if (g >= 0) {
                counts[g][span[i]]++;
                all[span[i]]++;
            }
        }
        int[] used = IntStream.range(0, groups.size())
                .filter(g -> Arrays.stream(counts[g]).sum() > 0)
                .toArray();
        List<Integer> shown = used.length == 2
                ? List.of(y.told(groups, used))
                : Arrays.stream(used)
                        .boxed()
                        .sorted((a, b) -> Arrays.stream(counts[b]).sum()
                                - Arrays.stream(counts[a]).sum())
                        .limit(MOST_GROUPS)
                        .toList();
        List<Track> tracks = new ArrayList<>();
        for (int g : shown) {
            double[][] track = new double[3][spans];
            for (int i = 0; i < spans; i++) {
                Interval interval = all[i] == 0
                        ? new Interval(Double.NaN, Double.NaN, LEVEL)
                        : Wilson.interval(counts[g][i], all[i], LEVEL);
                track[0][i] = all[i] == 0 ? Double.NaN : 100.0 * counts[g][i] / all[i];
                track[1][i] = 100 * interval.low();
                track[2][i] = 100 * interval.high();
            }
            tracks.add(new Track(groups.names().get(g), track[0], track[1], track[2]));
        }
        return tracks;
    }

    private static double[] pick(double[] values, int[] which) {
        return Arrays.stream(which).mapToDouble(i -> values[i]).toArray();
    }
}
