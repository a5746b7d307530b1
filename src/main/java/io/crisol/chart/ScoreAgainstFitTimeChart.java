package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.experiment.Run;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Tone;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a better score costs: scores against fit times, with the line of those that nothing beats in both. */
public final class ScoreAgainstFitTimeChart {
    /** A ratio of fit times from which a better score is said to cost time. */
    private static final double WORTH_SAYING = 1.5;

    private ScoreAgainstFitTimeChart() {}

    /**
     * Draws runs of one question and one metric; the baseline is left out, because it learns nothing, and runs on
     * earlier data stay behind in grey, because scores on other rows can't be beaten.
     *
     * @param lit whether the run of an id stands out
     */
    public static Figure of(
            List<PastRun> all, Metric metric, List<ModelFamily> families, Predicate<String> lit, Texts texts) {
        List<PastRun> runs = all.stream()
                .filter(r -> r.scored() && r.run().fitSeconds() > 0 && !r.baseline(families))
                .toList();
        List<PastRun> present = PastRun.onPresentData(runs);
        Predicate<String> stands =
                lit.and(id -> present.stream().anyMatch(r -> r.run().id().equals(id)));
        List<PastRun> front = ParetoFront.of(present, metric);
        String name = texts.say("metric." + metric.name());
        ScoreRange range = ScoreRange.of(runs, List.of()).with(front.isEmpty() ? List.of() : List.of(front.getLast()));
        List<Mark> marks = new ArrayList<>();
        if (!front.isEmpty()) {
            marks.add(band(front.getLast().run(), runs, range));
        }
        if (front.size() > 1) {
            marks.add(new Mark.Line(
                    texts.say("chart_history.pareto"),
                    Tone.ACCENT,
                    false,
                    true,
                    front.stream().mapToDouble(r -> r.run().fitSeconds()).toArray(),
                    front.stream().mapToDouble(r -> r.run().mean()).toArray()));
        }
        marks.addAll(new FamilyPoints(metric, families, stands, texts)
                .of(runs, r -> r.run().fitSeconds()));
        return new Figure(
                title(front, name, texts),
                texts.say(
                        present.size() == runs.size()
                                ? "chart_history.fit_time.caption"
                                : "chart_history.fit_time.caption_earlier"),
                new Axis.Linear(texts.say("chart_history.fit_time"), Double.NaN, Double.NaN, Axis.Scale.LOG),
                Axis.Linear.of(name, range.low(), range.high()),
                marks,
                List.of());
    }

    /** The interval of the best, across the chart. */
    private static Mark band(Run best, List<PastRun> runs, ScoreRange range) {
        double[] x = {
            runs.stream().mapToDouble(r -> r.run().fitSeconds()).min().orElse(0),
            runs.stream().mapToDouble(r -> r.run().fitSeconds()).max().orElse(0)
        };
        double low = Math.clamp(best.low(), range.low(), range.high());
        double high = Math.clamp(best.high(), range.low(), range.high());
        return new Mark.Band("", Tone.MUTED, x, new double[] {low, low}, new double[] {high, high});
    }

    private static String title(List<PastRun> front, String metric, Texts texts) {
        if (front.isEmpty()) {
            return texts.say("chart_history.fit_time.none");
        }
        Run fastest = front.getFirst().run();
        Run best = front.getLast().run();
        String bestName = texts.say("family." + best.family());
        if (front.size() == 1) {
            return texts.say("chart_history.fit_time.one", bestName);
        }
        double ratio = best.fitSeconds() / fastest.fitSeconds();
        if (ratio < WORTH_SAYING) {
            return texts.say("chart_history.fit_time.near", bestName);
        }
        return texts.say(
                "chart_history.fit_time.title",
                texts.numbers().significant(ratio, 2),
                texts.numbers().significant(Math.abs(best.mean() - fastest.mean()), 2),
                metric);
    }
}
