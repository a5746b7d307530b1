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
    private ScoreAgainstFitTimeChart() {}

    /**
     * Draws runs of one question and one metric; the baseline is left out, because it learns nothing.
     *
     * @param lit whether the run of an id stands out
     */
    public static Figure of(
            List<PastRun> all, Metric metric, List<ModelFamily> families, Predicate<String> lit, Texts texts) {
        List<PastRun> runs = all.stream()
                .filter(r -> r.scored() && r.run().fitSeconds() > 0 && !r.baseline(families))
                .toList();
        List<PastRun> front = ParetoFront.of(runs, metric);
        String name = texts.say("metric." + metric.name());
        ScoreRange range = ScoreRange.of(runs, List.of());
        List<Mark> marks = new ArrayList<>();
        for (PastRun run : front) {
            marks.add(whisker(
                    run, range, FamilyLook.of(run.run().family(), families).tone()));
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
        marks.addAll(new FamilyPoints(metric.name(), families, lit, texts)
                .of(runs, r -> r.run().fitSeconds()));
        return new Figure(
                title(front, name, texts),
                texts.say("chart_history.fit_time.caption"),
                new Axis.Linear(texts.say("chart_history.fit_time"), Double.NaN, Double.NaN, Axis.Scale.LOG),
                Axis.Linear.of(name, range.low(), range.high()),
                marks,
                List.of());
    }

    private static Mark whisker(PastRun past, ScoreRange range, Tone tone) {
        Run run = past.run();
        double[] x = {run.fitSeconds(), run.fitSeconds()};
        double[] y = {
            Math.clamp(run.low(), range.low(), range.high()), Math.clamp(run.high(), range.low(), range.high())
        };
        return new Mark.Line("", tone, false, false, x, y);
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
        return texts.say(
                "chart_history.fit_time.title",
                texts.numbers().significant(best.fitSeconds() / fastest.fitSeconds(), 2),
                texts.numbers().significant(Math.abs(best.mean() - fastest.mean()), 2),
                metric);
    }
}
