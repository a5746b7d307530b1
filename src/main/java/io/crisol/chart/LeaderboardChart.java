package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.experiment.Run;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every run's mean with its interval, best on top, over the line that the baseline draws. */
public final class LeaderboardChart {
    private LeaderboardChart() {}

    public static Figure of(List<Run> runs, Metric metric, List<ModelFamily> families, Texts texts) {
        List<Run> scored = runs.stream()
                .filter(r -> !Double.isNaN(r.mean()))
                .sorted(Comparator.comparingDouble(r -> metric.higherIsBetter() ? r.mean() : -r.mean()))
                .toList();
        List<Mark> marks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        for (Run run : scored) {
            String name = texts.say("family." + run.family());
            double low = Double.isNaN(run.low()) ? run.mean() : run.low();
            double high = Double.isNaN(run.high()) ? run.mean() : run.high();
            marks.add(new Mark.Intervals(
                    "",
                    FamilyLook.of(run.family(), families).tone(),
                    true,
                    new double[] {names.size()},
                    new double[] {low},
                    new double[] {run.mean()},
                    new double[] {high}));
            if (run.family().equals("baseline")) {
                references.add(new Reference(name, false, run.mean(), Tone.MUTED));
            }
            names.add(name);
        }
        return new Figure(
                texts.say("chart.leaderboard.title", texts.say("metric." + metric.name())),
                texts.say(
                        metric.higherIsBetter() ? "chart.leaderboard.higher" : "chart.leaderboard.lower",
                        scored.isEmpty() ? 0 : scored.getFirst().folds().size()),
                Axis.Linear.of(texts.say("metric." + metric.name())),
                new Axis.Categories("", names),
                marks,
                references);
    }
}
