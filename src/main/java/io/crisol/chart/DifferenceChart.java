package io.crisol.chart;

import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.statistic.Interval;
import io.crisol.evaluate.statistic.Posterior;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far each candidate is behind the best one, with what is believed of the difference, over the band of differences
 * that do not matter.
 */
public final class DifferenceChart {
    private DifferenceChart() {}

    /**
     * A candidate compared with the best one.
     *
     * @param bestAgainst the best one's scores minus this one's
     */
    public record Behind(String name, Tone tone, Comparison bestAgainst) {}

    /**
     * @param best name of the best candidate
     * @param behind the others, nearest to it first
     * @param rope the smallest difference that matters, in units of the metric
     */
    public static Figure of(String best, List<Behind> behind, Metric metric, double rope, Texts texts) {
        List<Mark> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int count = behind.size();
        if (rope > 0 && count > 0) {
            marks.add(new Mark.Band(
                    texts.say("chart_run.difference.band", texts.numbers().significant(rope, 3)),
                    Tone.MUTED,
                    new double[] {-rope, rope},
                    new double[] {-0.5, -0.5},
                    new double[] {count - 0.5, count - 0.5}));
        }
        int equal = 0;
        for (Behind each : behind) {
            Comparison c = each.bestAgainst();
            Optional<Interval> interval = c.posterior().map(p -> p.interval(Interval.USUAL_LEVEL));
            double low = interval.map(Interval::low).orElse(c.mean());
            double high = interval.map(Interval::high).orElse(c.mean());
            marks.add(new Mark.Intervals(
                    "",
                    each.tone(),
                    true,
                    new double[] {names.size()},
                    new double[] {-high},
                    new double[] {0 - c.mean()},
                    new double[] {-low}));
            names.add(each.name());
            equal += c.posterior().map(Posterior::within).orElse(0.0) >= Posterior.ENOUGH ? 1 : 0;
        }
        return new Figure(
                title(best, count, equal, texts),
                texts.say("chart_run.difference.caption"),
                Axis.Linear.of(texts.say("chart_run.difference.axis", texts.say("metric." + metric.name()), best)),
                new Axis.Categories("", names),
                marks,
                List.of(new Reference("", false, 0, Tone.TEXT)));
    }

    private static String title(String best, int count, int equal, Texts texts) {
        return count == 0
                ? texts.say("chart_run.difference.alone")
                : equal == 0
                        ? texts.say("chart_run.difference.none", best)
                        : texts.say("chart_run.difference.some", equal, best);
    }
}
