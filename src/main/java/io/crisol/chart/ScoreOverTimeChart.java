package io.crisol.chart;

import io.crisol.evaluate.Metric;
import io.crisol.experiment.Experiment;
import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.Mark;
import io.crisol.figure.Reference;
import io.crisol.figure.Tone;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every run's score at its date, with the best so far, the baseline, and the moments at which something else changed. */
public final class ScoreOverTimeChart {
    private final Metric metric;
    private final List<ModelFamily> families;
    private final Texts texts;
    private final List<PastRun> runs;
    private final List<PastRun> baselines;
    private final ScoreRange range;
    private final List<RecordedChange> changes;

    private ScoreOverTimeChart(List<PastRun> all, Metric metric, List<ModelFamily> families, Texts texts) {
        this.metric = metric;
        this.families = families;
        this.texts = texts;
        List<PastRun> scored = all.stream()
                .filter(PastRun::scored)
                .sorted(Comparator.comparing(PastRun::at))
                .toList();
        this.runs = scored.stream().filter(r -> !r.baseline(families)).toList();
        this.baselines = scored.stream().filter(r -> r.baseline(families)).toList();
        ScoreRange reach = ScoreRange.of(runs, baselines)
                .with(BestSoFar.of(runs, metric).stream()
                        .map(s -> s.records().getLast())
                        .toList());
        this.changes = changes();
        this.range = changes.isEmpty() ? reach : reach.withHeadroom();
    }

    /**
     * Draws runs of one question and one metric.
     *
     * @param lit whether the run of an id stands out
     */
    public static Figure of(
            List<PastRun> runs, Metric metric, List<ModelFamily> families, Predicate<String> lit, Texts texts) {
        return new ScoreOverTimeChart(runs, metric, families, texts).figure(lit);
    }

    private Figure figure(Predicate<String> lit) {
        List<BestSoFar> stretches = BestSoFar.of(runs, metric);
        List<Mark> marks = new ArrayList<>();
        stretches.forEach(s -> band(s).ifPresent(marks::add));
        boolean near = baselines.stream().anyMatch(b -> range.holds(b.run().mean()));
        if (near) {
            marks.add(baselineLine());
        }
        for (BestSoFar stretch : stretches) {
            marks.add(bestLine(stretch, marks.stream().noneMatch(this::best)));
        }
        List<PastRun> drawn = new ArrayList<>(runs);
        baselines.stream().filter(b -> range.holds(b.run().mean())).forEach(drawn::add);
        marks.addAll(new FamilyPoints(metric, families, lit, texts).of(drawn, r -> millis(r.at())));
        return new Figure(
                title(),
                caption(near),
                new Axis.Time(""),
                Axis.Linear.of(name(), range.low(), range.high()),
                marks,
                references());
    }

    private boolean best(Mark mark) {
        return mark instanceof Mark.Line && mark.tone() == Tone.ACCENT;
    }

    private Mark bestLine(BestSoFar stretch, boolean first) {
        int count = stretch.records().size();
        double[] x = new double[count + 1];
        double[] y = new double[count + 1];
        for (int i = 0; i < count; i++) {
            x[i] = millis(stretch.records().get(i).at());
            y[i] = stretch.records().get(i).run().mean();
        }
        x[count] = millis(stretch.until());
        y[count] = y[count - 1];
        return new Mark.Line(first ? texts.say("chart_history.best_so_far") : "", Tone.ACCENT, false, true, x, y);
    }

    /** The interval of the best so far, as a band in steps. */
    private Optional<Mark> band(BestSoFar stretch) {
        List<PastRun> records = stretch.records();
        int count = records.size();
        double[] x = new double[2 * count];
        double[] low = new double[2 * count];
        double[] high = new double[2 * count];
        for (int i = 0; i < count; i++) {
            x[2 * i] = millis(records.get(i).at());
            x[2 * i + 1] = millis(i + 1 < count ? records.get(i + 1).at() : stretch.until());
            for (int k = 2 * i; k <= 2 * i + 1; k++) {
                low[k] = Math.max(range.low(), records.get(i).run().low());
                high[k] = Math.min(range.high(), records.get(i).run().high());
            }
        }
        boolean known = records.stream().allMatch(r -> Double.isFinite(r.run().low()));
        return known ? Optional.of(new Mark.Band("", Tone.MUTED, x, low, high)) : Optional.empty();
    }

    private Mark baselineLine() {
        int count = baselines.size();
        double[] x = new double[count + 1];
        double[] y = new double[count + 1];
        for (int i = 0; i < count; i++) {
            x[i] = millis(baselines.get(i).at());
            y[i] = baselines.get(i).run().mean();
        }
        x[count] = runs.isEmpty()
                ? x[count - 1]
                : Math.max(x[count - 1], millis(runs.getLast().at()));
        y[count] = y[count - 1];
        return new Mark.Line("", Tone.MUTED, true, true, x, y);
    }

    private List<RecordedChange> changes() {
        List<Experiment> experiments = Stream.concat(runs.stream(), baselines.stream())
                .map(PastRun::experiment)
                .distinct()
                .toList();
        return RecordedChange.along(experiments);
    }

    private List<Reference> references() {
        return changes.stream()
                .map(c -> new Reference(
                        c.parts().stream()
                                .sorted()
                                .map(p -> texts.say(
                                        "chart_history.changed." + p.name().toLowerCase(Locale.ROOT)))
                                .collect(Collectors.joining(" + ")),
                        false,
                        millis(c.at()),
                        Tone.MUTED))
                .toList();
    }

    private String title() {
        List<BestSoFar> stretches = BestSoFar.of(runs, metric);
        if (stretches.isEmpty()) {
            return texts.say("chart_history.over_time.none", name());
        }
        PastRun best = stretches.getLast().records().getLast();
        return texts.say(
                stretches.size() > 1 ? "chart_history.over_time.title_data" : "chart_history.over_time.title",
                name(),
                ScoreWords.say(best.run().mean(), metric, texts),
                texts.say("family." + best.run().family()));
    }

    private String caption(boolean baselineDrawn) {
        String what = texts.say("chart_history.over_time.caption");
        if (baselineDrawn || baselines.isEmpty()) {
            return what;
        }
        return what
                + " "
                + texts.say(
                        "chart_history.over_time.baseline_off",
                        ScoreWords.say(baselines.getLast().run().mean(), metric, texts));
    }

    private String name() {
        return texts.say("metric." + metric.name());
    }

    private static double millis(Instant at) {
        return at.toEpochMilli();
    }
}
