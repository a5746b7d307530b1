package io.crisol.chart;

import io.crisol.evaluate.statistic.Interval;
import io.crisol.evaluate.statistic.Wilson;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.profile.relation.Groups;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Groups against groups. Where the explained column has two: the share of the one that is told in each level, with its 95 % interval
 * (Wilson). Else a table of shares, each level adding up to 100 %.
 */
final class LevelSharesChart {
    private static final int MOST = 12;
    private static final double LEVEL = 0.95;
    /** Fewer rows say too little to be named in the title. */
    private static final int ENOUGH = 20;

    private LevelSharesChart() {}

    static Optional<Figure> of(PairSide x, PairSide y, int[] rows, boolean training, Texts texts) {
        Groups levels = x.grouped();
        Groups classes = y.grouped();
        int[][] counts = new int[levels.size()][classes.size()];
        int used = 0;
        for (int row : rows) {
            if (levels.codes()[row] >= 0 && classes.codes()[row] >= 0) {
                counts[levels.codes()[row]][classes.codes()[row]]++;
                used++;
            }
        }
        int[] across =
                Arrays.stream(counts).mapToInt(c -> Arrays.stream(c).sum()).toArray();
        int[] down = new int[classes.size()];
        for (int[] row : counts) {
            for (int c = 0; c < row.length; c++) {
                down[c] += row[c];
            }
        }
        List<Integer> shown = most(across);
        List<Integer> told = most(down);
        if (shown.isEmpty() || told.isEmpty()) {
            return Optional.empty();
        }
        String caption = PairChart.rows(used, training, texts);
        Table table = new Table(x, y, levels, classes, counts, across, shown);
        int all = used;
        return Optional.of(
                told.size() <= 2
                        ? intervals(
                                table,
                                y.told(classes, told.stream().mapToInt(i -> i).toArray()),
                                down,
                                all,
                                caption,
                                texts)
                        : cells(table, told, caption, texts));
    }

    private record Table(
            PairSide x, PairSide y, Groups levels, Groups classes, int[][] counts, int[] across, List<Integer> shown) {
        double share(int level, int group) {
            return (double) counts[level][group] / across[level];
        }

        List<String> names() {
            return shown.stream().map(levels.names()::get).toList();
        }
    }

    /** The codes that have rows, the most frequent ones where they are many, in their own order. */
    private static List<Integer> most(int[] counts) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted((a, b) -> counts[b] - counts[a])
                .limit(MOST)
                .sorted()
                .toList();
    }

    private static Figure intervals(Table t, int group, int[] down, int rows, String caption, Texts texts) {
        List<Integer> ordered = t.shown().stream()
                .sorted((a, b) -> Double.compare(t.share(b, group), t.share(a, group)))
                .toList();
        int n = ordered.size();
        double[][] points = new double[4][n];
        Optional<Integer> best = Optional.empty();
        for (int i = 0; i < n; i++) {
            int level = ordered.get(i);
            Interval interval = Wilson.interval(t.counts()[level][group], t.across()[level], LEVEL);
            points[0][i] = i;
            points[1][i] = 100 * interval.low();
            points[2][i] = 100 * t.share(level, group);
            points[3][i] = 100 * interval.high();
            if (best.isEmpty() && t.across()[level] >= ENOUGH) {
                best = Optional.of(level);
            }
        }
        String name = t.classes().names().get(group);
        double overall = 100.0 * down[group] / rows;
        return new Figure(
                best.map(b -> texts.say(
                                "chart_data.share.title",
                                name,
                                t.levels().names().get(b),
                                texts.numbers().percent(t.share(b, group))))
                        .orElseGet(() -> texts.say("chart_data.share.question", name, t.x().name())),
                texts.say("chart_pair.shares.caption", caption),
                Axis.Linear.of(texts.say("chart_pair.shares.axis", name, t.y().name()), 0, Double.NaN),
                new Axis.Categories(
                        "", ordered.stream().map(t.levels().names()::get).toList()),
                List.of(new Mark.Intervals("", Tone.DATA_2, true, points[0], points[1], points[2], points[3])),
                List.of(new Reference(
                        texts.say("chart_data.share.overall", texts.numbers().percent(overall / 100)),
                        false,
                        overall,
                        Tone.MUTED)));
    }

    private static Figure cells(Table t, List<Integer> told, String caption, Texts texts) {
        double[][] shares = new double[t.shown().size()][told.size()];
        String[][] labels = new String[shares.length][told.size()];
        int bestLevel = 0;
        int bestClass = 0;
        double best = -1;
        for (int r = 0; r < shares.length; r++) {
            int level = t.shown().get(r);
            for (int c = 0; c < told.size(); c++) {
                shares[r][c] = t.share(level, told.get(c));
                labels[r][c] = texts.numbers().percent(shares[r][c]);
                if (t.across()[level] >= ENOUGH && shares[r][c] > best) {
                    best = shares[r][c];
                    bestLevel = r;
                    bestClass = c;
                }
            }
        }
        List<String> columns = told.stream().map(t.classes().names()::get).toList();
        return new Figure(
                texts.say(
                        "chart_pair.cells.title",
                        t.x().name(),
                        t.names().get(bestLevel),
                        columns.get(bestClass),
                        texts.numbers().percent(shares[bestLevel][bestClass])),
                texts.say("chart_pair.cells.caption", caption, t.x().name()),
                new Axis.Categories(t.y().name(), columns),
                new Axis.Categories(t.x().name(), t.names()),
                List.of(new Mark.Cells("", Tone.DATA_1, shares, labels, false)),
                List.of());
    }
}
