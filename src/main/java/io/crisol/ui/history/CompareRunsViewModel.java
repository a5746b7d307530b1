package io.crisol.ui.history;

import io.crisol.chart.PairedFoldsChart;
import io.crisol.chart.PosteriorChart;
import io.crisol.chart.ScoreWords;
import io.crisol.evaluate.Comparison;
import io.crisol.evaluate.Metric;
import io.crisol.evaluate.SmallestDifference;
import io.crisol.evaluate.SplitPlan;
import io.crisol.evaluate.statistic.Posterior;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.figure.Figure;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.job.Outcome;
import io.crisol.learn.FamilyKind;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.workbench.Workbench;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Two runs side by side, without looks. Used on the window's thread. */
final class CompareRunsViewModel {
    /** Probabilities are never said to be certain. */
    private static final double MOST = 0.999;

    /** How far the reading is. */
    enum Phase {
        READING,
        /** Two runs are needed, and there are not two. */
        MISSING,
        READY,
        FAILED
    }

    /**
     * Two runs and what was found out about them.
     *
     * @param smallest the smallest difference that matters, as the frame says or as assumed
     * @param overlap ρ of their folds
     */
    record Pair(
            HistoryRow first,
            HistoryRow second,
            Comparability comparability,
            List<Difference> differences,
            Optional<Metric> metric,
            SmallestDifference smallest,
            double overlap) {}

    private final Texts texts;
    private final Workbench workbench;
    private final LatestOnly<Optional<Pair>> reading;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
    private final ReadOnlyObjectWrapper<@Nullable Finding> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyObjectWrapper<@Nullable Pair> pair = new ReadOnlyObjectWrapper<>(this, "pair");
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Figure> folds = new ReadOnlyObjectWrapper<>(this, "folds");
    private final ReadOnlyObjectWrapper<@Nullable Figure> belief = new ReadOnlyObjectWrapper<>(this, "belief");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper(this, "verdict", "");
    private final DoubleProperty rope = new SimpleDoubleProperty(this, "rope");
    private final BooleanProperty showSame = new SimpleBooleanProperty(this, "showSame");
    private final ObservableList<Difference> differences = FXCollections.observableArrayList();
    private final ObservableList<ScoreLine> scores = FXCollections.observableArrayList();

    CompareRunsViewModel(Texts texts, Workbench workbench, FxJobs jobs) {
        this.texts = texts;
        this.workbench = workbench;
        this.reading = new LatestOnly<>(jobs, Message.of("ui_history.reading"), this::read);
        rope.addListener((o, was, is) -> compare());
        showSame.addListener((o, was, is) -> list());
    }

    /** Reads two runs, whose ids stand with a comma between them. */
    void load(String subject) {
        String[] ids = subject.split(",");
        if (ids.length != 2 || ids[0].equals(ids[1])) {
            phase.set(Phase.MISSING);
            return;
        }
        reading.ask(context -> pair(workbench.store(), ids[0], ids[1], context));
    }

    private Optional<Pair> pair(ExperimentStore store, String firstId, String secondId, JobContext context) {
        Optional<HistoryRow> a = HistoryContent.row(store, firstId);
        Optional<HistoryRow> b = HistoryContent.row(store, secondId);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        context.checkCancelled();
        HistoryRow first = a.get();
        HistoryRow second = b.get();
        Optional<RunDetail> firstDetail = store.detail(firstId);
        Optional<RunDetail> secondDetail = store.detail(secondId);
        Optional<Metric> metric = workbench.catalogs().metrics().all().stream()
                .filter(m -> m.name().equals(first.experiment().metric()))
                .findFirst();
        return Optional.of(new Pair(
                first,
                second,
                Comparability.of(
                        first,
                        second,
                        firstDetail,
                        secondDetail,
                        workbench.catalogs().steps()),
                new RunDifferences(
                                texts,
                                workbench.catalogs().families(),
                                workbench.catalogs().assessor().questions(),
                                store::dataset)
                        .between(first, second),
                metric,
                metric.map(m -> SmallestDifference.of(
                                m, first.experiment().pipeline().frame().smallestDifference(), baseline(store, first)))
                        .orElse(new SmallestDifference(0, true)),
                overlap(firstDetail, first.experiment().pipeline().split())));
    }

    private double baseline(ExperimentStore store, HistoryRow row) {
        return store.runs(row.experiment().id()).stream()
                .filter(r -> workbench.catalogs().families().stream()
                        .anyMatch(f -> f.name().equals(r.family()) && f.kind() == FamilyKind.BASELINE))
                .mapToDouble(Run::mean)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** ρ: mean of validation rows / training rows over the folds of the first repeat. */
    static double overlap(Optional<RunDetail> detail, Optional<SplitPlan> plan) {
        if (detail.isEmpty() || detail.get().fold().length == 0) {
            return 1.0 / (plan.map(SplitPlan::folds).orElse(5) - 1);
        }
        int[] fold = detail.get().fold();
        int[] sizes = new int[1 + java.util.Arrays.stream(fold).max().orElse(0)];
        for (int f : fold) {
            sizes[f]++;
        }
        return java.util.Arrays.stream(sizes)
                .filter(s -> s > 0)
                .mapToDouble(s -> (double) s / (fold.length - s))
                .average()
                .orElse(0);
    }

    private void read(Outcome<Optional<Pair>> outcome) {
        switch (outcome) {
            case Outcome.Done<Optional<Pair>>(Optional<Pair> found) -> {
                pair.set(found.orElse(null));
                found.ifPresent(this::show);
                phase.set(found.isPresent() ? Phase.READY : Phase.MISSING);
            }
            case Outcome.Failed<Optional<Pair>> failed -> {
                failure.set(failed.finding());
                phase.set(Phase.FAILED);
            }
            case Outcome.Cancelled<Optional<Pair>> cancelled -> {}
        }
    }

    private void show(Pair read) {
        rope.set(read.smallest().value());
        sentence.set(sentence(read));
        list();
        scores.setAll(scores(read));
        folds.set(
                paired(read)
                        ? PairedFoldsChart.of(
                                read.metric().orElseThrow(),
                                read.first().run().folds(),
                                read.second().run().folds(),
                                texts.say("ui_history.pair.a", name(read.first())),
                                texts.say("ui_history.pair.b", name(read.second())),
                                texts)
                        : null);
        compare();
    }

    private String sentence(Pair read) {
        HistoryRow a = read.first();
        HistoryRow b = read.second();
        if (a.experiment().id().equals(b.experiment().id())) {
            return texts.say(
                    "ui_history.pair.sentence.same", a.number(), a.project().name(), day(a));
        }
        return texts.say(
                "ui_history.pair.sentence",
                texts.say("ui_history.pair.of", a.number(), a.project().name(), day(a)),
                texts.say("ui_history.pair.of", b.number(), b.project().name(), day(b)));
    }

    private String day(HistoryRow row) {
        return texts.date(
                row.experiment().started().atZone(ZoneId.systemDefault()).toLocalDate());
    }

    private static boolean paired(Pair pair) {
        return pair.comparability().paired() && pair.metric().isPresent();
    }

    private String name(HistoryRow row) {
        return texts.say("family." + row.run().family());
    }

    private void list() {
        Pair read = pair.get();
        if (read != null) {
            differences.setAll(read.differences().stream()
                    .filter(d -> showSame.get() || !d.same())
                    .toList());
        }
    }

    /** How many settings are the same. */
    long same() {
        Pair read = pair.get();
        return read == null
                ? 0
                : read.differences().stream().filter(Difference::same).count();
    }

    private void compare() {
        Pair read = pair.get();
        if (read == null || !paired(read)) {
            comparison.set(Optional.empty());
            belief.set(null);
            verdict.set("");
            return;
        }
        Metric metric = read.metric().orElseThrow();
        boolean exchangeable = read.first()
                .experiment()
                .pipeline()
                .split()
                .map(s -> !s.kind().equals("forward"))
                .orElse(true);
        Comparison made = Comparison.of(
                metric,
                read.first().run().folds(),
                read.second().run().folds(),
                rope.get(),
                exchangeable,
                read.overlap());
        comparison.set(Optional.of(made));
        verdict.set(say(made, read));
        belief.set(made.posterior()
                .filter(p -> p.differences().spread())
                .map(p -> PosteriorChart.of(made, p, "", texts.say("metric." + metric.name()), texts))
                .orElse(null));
    }

    private String say(Comparison made, Pair read) {
        if (made.posterior().isEmpty()) {
            return texts.say("ui_history.verdict.none");
        }
        Posterior p = made.posterior().get();
        String size = texts.numbers().significant(rope.get(), 3);
        return switch (made.verdict()) {
            case FIRST -> texts.say("ui_history.verdict.first", name(read.first()), probability(p.higher()), size);
            case SECOND -> texts.say("ui_history.verdict.second", name(read.second()), probability(p.lower()), size);
            case EQUAL -> texts.say("ui_history.verdict.equal", probability(p.within()), size);
            case UNDECIDED ->
                texts.say(
                        "ui_history.verdict.undecided",
                        texts.say(made.mean() >= 0 ? "ui_history.pair.first" : "ui_history.pair.second"));
        };
    }

    String probability(double p) {
        return texts.numbers().decimals(Math.min(MOST, p), p < 0.01 || p > 0.99 ? 3 : 2);
    }

    private List<ScoreLine> scores(Pair read) {
        Run a = read.first().run();
        Run b = read.second().run();
        List<ScoreLine> lines = new ArrayList<>();
        String deciding = read.first().experiment().metric();
        TreeSet<String> others = new TreeSet<>(a.scores().keySet());
        others.addAll(b.scores().keySet());
        others.remove(deciding);
        metricLine(deciding, a, b, deciding).ifPresent(lines::add);
        others.forEach(name -> metricLine(name, a, b, deciding).ifPresent(lines::add));
        lines.add(time("fit", a.fitSeconds(), b.fitSeconds()));
        lines.add(time("predict", a.predictSeconds(), b.predictSeconds()));
        if (a.test().isPresent() || b.test().isPresent()) {
            lines.add(new ScoreLine(
                    texts.say("ui_history.score.test", texts.say("metric." + deciding)),
                    test(a, read),
                    test(b, read),
                    "",
                    0,
                    false));
        }
        return lines;
    }

    private Optional<ScoreLine> metricLine(String name, Run a, Run b, String deciding) {
        double first = a.scores().getOrDefault(name, Double.NaN);
        double second = b.scores().getOrDefault(name, Double.NaN);
        return workbench.catalogs().metrics().all().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .map(m -> new ScoreLine(
                        texts.say(
                                m.higherIsBetter() ? "ui_history.score.more" : "ui_history.score.less",
                                texts.say("metric." + name)),
                        ScoreWords.say(first, m, texts),
                        ScoreWords.say(second, m, texts),
                        signed(second - first, m),
                        m.better(first, second) ? 1 : m.better(second, first) ? -1 : 0,
                        name.equals(deciding)));
    }

    private ScoreLine time(String name, double first, double second) {
        return new ScoreLine(
                texts.say("ui_history.score." + name),
                texts.numbers().seconds(first),
                texts.numbers().seconds(second),
                first > 0 && second > 0
                        ? texts.say("ui_history.score.times", texts.numbers().significant(second / first, 2))
                        : "",
                first < second ? 1 : second < first ? -1 : 0,
                false);
    }

    private String test(Run run, Pair read) {
        return run.test().isEmpty() || read.metric().isEmpty()
                ? "–"
                : ScoreWords.say(run.test().getAsDouble(), read.metric().get(), texts);
    }

    private String signed(double value, Metric metric) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return (value > 0 ? "+" : "") + ScoreWords.say(value, metric, texts);
    }

    /** The greatest difference that the slider offers. */
    double mostRope() {
        Pair read = pair.get();
        if (read == null) {
            return 1;
        }
        double difference =
                Math.abs(read.first().run().mean() - read.second().run().mean());
        double wanted = Math.max(4 * read.smallest().value(), Double.isFinite(difference) ? 2 * difference : 0);
        return wanted > 0 ? wanted : 1;
    }

    /** The subject with the two runs changed over. */
    String swapped() {
        Pair read = pair.get();
        return read == null ? "" : read.second().id() + "," + read.first().id();
    }

    DoubleProperty ropeProperty() {
        return rope;
    }

    BooleanProperty showSameProperty() {
        return showSame;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Finding> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Pair> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /** Empty where the runs can't be paired. */
    ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Figure> foldsProperty() {
        return folds.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Figure> beliefProperty() {
        return belief.getReadOnlyProperty();
    }

    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    ObservableList<Difference> differences() {
        return differences;
    }

    ObservableList<ScoreLine> scores() {
        return scores;
    }
}
