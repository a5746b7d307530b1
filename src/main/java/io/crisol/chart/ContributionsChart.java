package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.learn.Contributions;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What each column adds: over many rows, or to the result of one. */
public final class ContributionsChart {
    private static final int MOST = 15;
    private static final double HALF = 0.35;

    private ContributionsChart() {}

    /** Mean of the absolute contributions of each column over the rows. */
    public static Figure overall(Contributions found, int output, Texts texts) {
        double[] means = found.meanAbsolute(output);
        int[] order = order(means);
        List<Mark.Bar> bars = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            bars.add(bar(i, means[order[i]], found.columns().get(order[i]), texts));
        }
        return new Figure(
                order.length == 0
                        ? texts.say("chart_run.contributions.nothing")
                        : texts.say(
                                "chart_run.contributions.title", found.columns().get(order[0])),
                texts.say("chart_run.contributions.caption", found.values()[output].length),
                Axis.Linear.of(texts.say("chart_run.contributions.x", unit(found, texts)), 0, Double.NaN),
                new Axis.Categories("", names(found, order)),
                List.of(new Mark.Bars("", Tone.DATA_1, true, bars)),
                List.of());
    }

    /**
     * The contributions to one row, greatest first.
     *
     * @param cells what the row has in each column, by name
     */
    public static Figure ofRow(Contributions found, int output, int row, Map<String, String> cells, Texts texts) {
        double[] values = found.values()[output][row];
        int[] order = order(IntStream.range(0, values.length)
                .mapToDouble(j -> Math.abs(values[j]))
                .toArray());
        List<Mark.Bar> up = new ArrayList<>();
        List<Mark.Bar> down = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            double value = values[order[i]];
            (value >= 0 ? up : down).add(bar(i, value, found.columns().get(order[i]), texts));
        }
        double sum = found.base()[output];
        for (double each : values) {
            sum += each;
        }
        List<String> names = IntStream.of(order)
                .mapToObj(j -> {
                    String column = found.columns().get(j);
                    return cells.containsKey(column) ? column + " = " + cells.get(column) : column;
                })
                .toList();
        return new Figure(
                texts.say(
                        "chart_run.contributions.row_title",
                        RunWords.three(found.base()[output], texts),
                        RunWords.three(sum, texts)),
                texts.say("chart_run.contributions.row_caption", unit(found, texts)),
                Axis.Linear.of(texts.say("chart_run.contributions.row_x", unit(found, texts))),
                new Axis.Categories("", names),
                List.of(
                        new Mark.Bars(texts.say("chart_run.contributions.up"), Tone.DATA_2, true, up),
                        new Mark.Bars(texts.say("chart_run.contributions.down"), Tone.DATA_1, true, down)),
                List.of(new Reference("", false, 0, Tone.MUTED)));
    }

    private static Mark.Bar bar(int at, double value, String column, Texts texts) {
        return new Mark.Bar(
                at - HALF,
                at + HALF,
                0,
                value,
                texts.say("chart_run.contributions.hover", column, RunWords.three(value, texts)));
    }

    /** The columns with the greatest amounts. */
    private static int[] order(double[] amounts) {
        return IntStream.range(0, amounts.length)
                .boxed()
                .sorted((a, b) -> Double.compare(amounts[b], amounts[a]))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<String> names(Contributions found, int[] order) {
        return IntStream.of(order).mapToObj(found.columns()::get).toList();
    }

    private static String unit(Contributions found, Texts texts) {
        return texts.say("chart_run.contributions.scale." + found.scale().name().toLowerCase(Locale.ROOT));
    }
}
