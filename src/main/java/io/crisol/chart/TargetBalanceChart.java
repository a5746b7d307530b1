package io.crisol.chart;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many training rows each class of the target has. */
public final class TargetBalanceChart {
    private static final int MOST = 12;

    private TargetBalanceChart() {}

    /**
     * @param classes names of the classes
     * @param rows training rows of each
     * @param positive index of the class that matters, −1 where there is none
     */
    public static Figure of(List<String> classes, int[] rows, int positive, Texts texts) {
        int all = Arrays.stream(rows).sum();
        int shown = Math.min(MOST, classes.size());
        List<Mark> marks = new ArrayList<>();
        int most = 0;
        for (int i = 0; i < shown; i++) {
            double share = all == 0 ? 0 : 100.0 * rows[i] / all;
            String hover = texts.say(
                    "chart_data.class_rows",
                    classes.get(i),
                    rows[i],
                    texts.numbers().percent(share / 100));
            marks.add(new Mark.Bars(
                    "", ClassTones.of(i, positive), true, List.of(new Mark.Bar(i - 0.36, i + 0.36, 0, share, hover))));
            most = rows[i] > rows[most] ? i : most;
        }
        int told = positive >= 0 ? positive : most;
        String share = all == 0 ? "–" : texts.numbers().percent((double) rows[told] / all);
        String title = positive >= 0
                ? texts.say("chart_data.balance.binary", share, classes.get(told))
                : texts.say("chart_data.balance.classes", classes.get(told), classes.size(), share);
        return new Figure(
                title,
                texts.say("chart_data.training", all),
                Axis.Linear.of(texts.say("chart_data.balance.axis"), 0, Double.NaN),
                new Axis.Categories("", classes.subList(0, shown)),
                marks,
                List.of());
    }
}
