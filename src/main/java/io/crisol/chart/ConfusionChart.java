package io.crisol.chart;

import io.crisol.evaluate.explain.Confusion;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.List;

/** True classes against decided ones; the colour is the share of each true class. */
public final class ConfusionChart {
    private static final int FEW = 6;

    private ConfusionChart() {}

    /** Two classes, decided at a threshold. */
    public static Figure binary(Confusion confusion, double threshold, Texts texts) {
        int[][] n = confusion.counts();
        return figure(
                confusion,
                texts.say(
                        "chart_run.confusion.binary",
                        RunWords.threshold(threshold, texts),
                        n[1][1],
                        n[1][0] + n[1][1],
                        confusion.names().get(1),
                        n[0][1]),
                texts);
    }

    /** Several classes: the most probable one is decided. */
    public static Figure classes(Confusion confusion, Texts texts) {
        int worstTruth = -1;
        int worstDecided = -1;
        int most = 0;
        int right = 0;
        for (int t = 0; t < confusion.counts().length; t++) {
            for (int d = 0; d < confusion.counts().length; d++) {
                int count = confusion.counts()[t][d];
                if (t == d) {
                    right += count;
                } else if (count > most) {
                    most = count;
                    worstTruth = t;
                    worstDecided = d;
                }
            }
        }
        String title = worstTruth < 0
                ? texts.say("chart_run.confusion.none", confusion.rows())
                : texts.say(
                        "chart_run.confusion.classes",
                        right,
                        confusion.rows(),
                        confusion.names().get(worstTruth),
                        confusion.names().get(worstDecided),
                        most);
        return figure(confusion, title, texts);
    }

    private static Figure figure(Confusion confusion, String title, Texts texts) {
        int size = confusion.counts().length;
        double[][] shares = new double[size][size];
        String[][] labels = new String[size][size];
        for (int t = 0; t < size; t++) {
            int all = Arrays.stream(confusion.counts()[t]).sum();
            for (int d = 0; d < size; d++) {
                int count = confusion.counts()[t][d];
                shares[t][d] = all == 0 ? Double.NaN : (double) count / all;
                labels[t][d] = label(count, shares[t][d], size, texts);
            }
        }
        return new Figure(
                title,
                texts.say("chart_run.confusion.caption", RunWords.outOfFold(confusion.rows(), texts)),
                new Axis.Categories(texts.say("chart_run.confusion.x"), confusion.names()),
                new Axis.Categories(texts.say("chart_run.confusion.y"), confusion.names()),
                List.of(new Mark.Cells("", Tone.DATA_1, shares, labels, false)),
                List.of());
    }

    private static String label(int count, double share, int size, Texts texts) {
        return size <= FEW && count > 0
                ? texts.say("chart_run.confusion.cell", count, RunWords.percent(share, texts))
                : texts.numbers().count(count);
    }
}
