package io.crisol.ui.history;

import io.crisol.chart.PastRun;
import io.crisol.chart.ScoreAgainstFitTimeChart;
import io.crisol.chart.ScoreBySettingChart;
import io.crisol.chart.ScoreOverTimeChart;
import io.crisol.evaluate.Metric;
import io.crisol.experiment.Event;
import io.crisol.experiment.Project;
import io.crisol.figure.Figure;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.learn.ModelFamily;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.ParamWords;
import io.crisol.workbench.Catalogs;
import io.crisol.workbench.Workbench;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The history without its looks: what is read, which runs are wanted, what the charts show. Used on the window's thread. */
final class HistoryViewModel {
    /** How far the reading is. */
    enum Phase {
        READING,
        EMPTY,
        READY,
        FAILED
    }

    /** One choice of a filter with how many runs it has. */
    record Facet(String word, String label, int count) {}

    /** A score axis to choose. */
    record Scale(Yardstick yardstick, String label) {}

    private final Texts texts;
    private final Workbench workbench;
    private final Catalogs catalogs;
    private final Optional<Project> project;
    private final SettingWords settings;
    private final LatestOnly<HistoryContent> reading;
    private final BooleanProperty allProjects = new SimpleBooleanProperty(this, "allProjects");
    private final ObjectProperty<HistoryFilter> filter = new SimpleObjectProperty<>(this, "filter", HistoryFilter.ALL);
    private final ObjectProperty<@Nullable Scale> scale = new SimpleObjectProperty<>(this, "scale");
    private final ObjectProperty<@Nullable SettingChoice> setting = new SimpleObjectProperty<>(this, "setting");
    private final ReadOnlyObjectWrapper<Set<String>> brushed = new ReadOnlyObjectWrapper<>(this, "brushed", Set.of());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.READING);
    private final ReadOnlyObjectWrapper<@Nullable Finding> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyObjectWrapper<@Nullable Figure> overTime = new ReadOnlyObjectWrapper<>(this, "overTime");
    private final ReadOnlyObjectWrapper<@Nullable Figure> fitTime = new ReadOnlyObjectWrapper<>(this, "fitTime");
    private final ReadOnlyObjectWrapper<@Nullable Figure> bySetting = new ReadOnlyObjectWrapper<>(this, "bySetting");
    private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Event> events = FXCollections.observableArrayList();
    private final ObservableList<Scale> scales = FXCollections.observableArrayList();
    private final ObservableList<SettingChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<HistoryRow> selected = FXCollections.observableArrayList();
    private HistoryContent content = HistoryContent.NONE;
    private List<HistoryRow> wanted = List.of();
    private boolean updating;

    HistoryViewModel(Texts texts, Workbench workbench, Optional<Project> project, FxJobs jobs) {
        this.texts = texts;
        this.workbench = workbench;
        this.catalogs = workbench.catalogs();
        this.project = project;
        this.settings = new SettingWords(catalogs.families(), texts);
        this.reading = new LatestOnly<>(jobs, Message.of("ui_history.reading"), this::read);
        allProjects.set(project.isEmpty());
        allProjects.addListener((o, was, is) -> {
            brushed.set(Set.of());
            filter.set(HistoryFilter.ALL);
            refresh();
        });
        filter.addListener((o, was, is) -> update());
        scale.addListener((o, was, is) -> update());
        setting.addListener((o, was, is) -> update());
        brushed.addListener((o, was, is) -> update());
    }

    /** Reads the store again, in the background. */
    void refresh() {
        String id = allProjects.get() ? "" : project.map(Project::id).orElse("");
        reading.ask(context -> HistoryContent.read(workbench.store(), id, context));
    }

    private void read(Outcome<HistoryContent> outcome) {
        switch (outcome) {
            case Outcome.Done<HistoryContent>(HistoryContent read) -> {
                content = read;
                events.setAll(read.events());
                update();
                phase.set(read.rows().isEmpty() ? Phase.EMPTY : Phase.READY);
            }
            case Outcome.Failed<HistoryContent> failed -> {
                failure.set(failed.finding());
                phase.set(Phase.FAILED);
            }
            case Outcome.Cancelled<HistoryContent> cancelled -> {}
        }
    }

    /** Brings everything that is shown in line with what was read and what is wanted. */
    private void update() {
        if (updating) {
            return;
        }
        updating = true;
        wanted = content.rows().stream()
                .filter(filter.get().predicate(settings, texts))
                .toList();
        chooseScale();
        chooseSetting();
        draw();
        List<HistoryRow> shown = wanted.stream()
                .filter(r -> brushed.get().isEmpty() || brushed.get().contains(r.id()))
                .sorted(order())
                .toList();
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
        sentence.set(say());
        updating = false;
    }

    /** The newest experiment first, and in it the best run. */
    private Comparator<HistoryRow> order() {
        return Comparator.comparing((HistoryRow r) -> r.experiment().started())
                .reversed()
                .thenComparing(r -> r.experiment().id())
                .thenComparing((a, b) -> {
                    Optional<Metric> metric = metric(a.experiment().metric());
                    boolean aFirst =
                            metric.map(m -> m.better(a.score(), b.score())).orElse(false);
                    boolean bFirst =
                            metric.map(m -> m.better(b.score(), a.score())).orElse(false);
                    return aFirst == bFirst ? 0 : aFirst ? -1 : 1;
                });
    }

    private void chooseScale() {
        Map<Yardstick, Scale> there = new LinkedHashMap<>();
        for (HistoryRow row : wanted) {
            if (row.past().scored()) {
                there.computeIfAbsent(row.yardstick(), y -> new Scale(y, label(row)));
            }
        }
        List<Scale> found = List.copyOf(there.values());
        Scale before = scale.get();
        if (!found.equals(scales)) {
            scales.setAll(found);
        }
        boolean kept = before != null && there.containsKey(before.yardstick());
        scale.set(kept ? before : found.isEmpty() ? null : found.getFirst());
    }

    private String label(HistoryRow row) {
        String metric = texts.say("metric." + row.experiment().metric());
        String target = row.yardstick().target();
        return allProjects.get()
                ? texts.say("ui_history.scale.project", row.project().name(), metric)
                : texts.say("ui_history.scale", target, metric);
    }

    private void chooseSetting() {
        List<PastRun> runs = onScale();
        List<SettingChoice> found = new ArrayList<>();
        catalogs.families()
                .forEach(f -> ScoreBySettingChart.varying(runs, f).forEach(p -> found.add(new SettingChoice(f, p))));
        SettingChoice before = setting.get();
        if (!found.equals(choices)) {
            choices.setAll(found);
        }
        setting.set(found.stream()
                .filter(c -> before != null && c.same(before))
                .findFirst()
                .orElseGet(() -> found.stream()
                        .max(Comparator.comparingLong(c -> values(runs, c)))
                        .orElse(null)));
    }

    /** How many different values of a setting were tried. */
    private static long values(List<PastRun> runs, SettingChoice choice) {
        return runs.stream()
                .filter(r -> r.run().family().equals(choice.family().name()))
                .map(r -> ScoreBySettingChart.value(r.run(), choice.setting()).toString())
                .distinct()
                .count();
    }

    private List<PastRun> onScale() {
        Scale chosen = scale.get();
        return chosen == null
                ? List.of()
                : wanted.stream()
                        .filter(r -> r.yardstick().equals(chosen.yardstick()))
                        .map(HistoryRow::past)
                        .toList();
    }

    private void draw() {
        Scale chosen = scale.get();
        Optional<Metric> metric =
                Optional.ofNullable(chosen).flatMap(s -> metric(s.yardstick().metric()));
        if (metric.isEmpty()) {
            overTime.set(null);
            fitTime.set(null);
            bySetting.set(null);
            return;
        }
        List<PastRun> runs = onScale();
        Predicate<String> lit = id -> brushed.get().isEmpty() || brushed.get().contains(id);
        overTime.set(ScoreOverTimeChart.of(runs, metric.get(), catalogs.families(), lit, texts));
        fitTime.set(ScoreAgainstFitTimeChart.of(runs, metric.get(), catalogs.families(), lit, texts));
        bySetting.set(Optional.ofNullable(setting.get())
                .map(c -> ScoreBySettingChart.of(
                        runs,
                        c.family(),
                        c.setting(),
                        metric.get(),
                        catalogs.families(),
                        ParamWords.label(texts, c.family().name(), c.setting().name()),
                        word -> settings.value(c.family().name(), c.setting().name(), word),
                        lit,
                        texts))
                .orElse(null));
    }

    private String say() {
        if (content.rows().isEmpty()) {
            return texts.say("ui_history.sentence.none");
        }
        long experiments =
                content.rows().stream().map(r -> r.experiment().id()).distinct().count();
        return texts.say(
                allProjects.get() ? "ui_history.sentence.all" : "ui_history.sentence",
                content.rows().size(),
                experiments,
                content.rows().stream().map(r -> r.project().id()).distinct().count(),
                content.rows().stream()
                        .map(r -> r.experiment().started())
                        .min(Comparator.naturalOrder())
                        .map(at -> texts.date(at.atZone(ZoneId.systemDefault()).toLocalDate()))
                        .orElse(""));
    }

    /** The metric of that name; empty for one that this version does not know. */
    Optional<Metric> metric(String name) {
        return catalogs.metrics().all().stream()
                .filter(m -> m.name().equals(name))
                .findFirst();
    }

    /** Wants only some runs; none for all. */
    void brush(Set<String> ids) {
        brushed.set(Set.copyOf(ids));
    }

    /** Shows the runs of an experiment alone. */
    void brushExperiment(String experiment) {
        filter.set(HistoryFilter.ALL);
        brush(content.rows().stream()
                .filter(r -> r.experiment().id().equals(experiment))
                .map(HistoryRow::id)
                .collect(Collectors.toSet()));
    }

    /** Wants all runs again. */
    void clear() {
        filter.set(HistoryFilter.ALL);
        brush(Set.of());
    }

    void star(HistoryRow row) {
        new RunNotes(workbench.store()).star(row.id(), !row.starred());
        replace(row, row.marked(!row.starred(), row.note()));
    }

    void note(HistoryRow row, String text) {
        if (!text.strip().equals(row.note())) {
            new RunNotes(workbench.store()).note(row.id(), text);
            replace(row, row.marked(row.starred(), text.strip()));
        }
    }

    private void replace(HistoryRow before, HistoryRow after) {
        content = new HistoryContent(
                content.rows().stream()
                        .map(r -> r.id().equals(before.id()) ? after : r)
                        .toList(),
                content.events(),
                content.projects());
        int at = rows.indexOf(before);
        if (at >= 0 && (after.starred() || !filter.get().starredOnly())) {
            rows.set(at, after);
        }
        selected.replaceAll(r -> r.id().equals(before.id()) ? after : r);
        update();
    }

    /** Choices of the family filter, simplest first. */
    List<Facet> families() {
        List<String> order = catalogs.families().stream().map(ModelFamily::name).toList();
        return facets(r -> r.run().family(), name -> texts.say("family." + name)).stream()
                .sorted(Comparator.comparing(f -> order.indexOf(f.word())))
                .toList();
    }

    List<Facet> states() {
        return facets(r -> r.run().state().word(), word -> texts.say("ui_history.state." + word));
    }

    List<Facet> projects() {
        return facets(
                r -> r.project().id(),
                id -> Objects.requireNonNullElse(content.projects().get(id), id));
    }

    List<Facet> metrics() {
        return facets(r -> r.experiment().metric(), name -> texts.say("metric." + name));
    }

    private List<Facet> facets(Function<HistoryRow, String> word, Function<String, String> label) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        content.rows().forEach(r -> counts.merge(word.apply(r), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Facet(e.getKey(), label.apply(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(Facet::label))
                .toList();
    }

    /** The settings of a run that differ from their defaults. */
    String differing(HistoryRow row) {
        return settings.differing(row.run());
    }

    /** What a setting to draw is called. */
    String label(SettingChoice choice) {
        return texts.say(
                "ui_history.setting",
                texts.say("family." + choice.family().name()),
                ParamWords.label(texts, choice.family().name(), choice.setting().name()));
    }

    /** Why two runs can't be compared now; "" where they can. */
    String whyNotCompare() {
        if (content.rows().isEmpty()) {
            return texts.say("ui_history.sentence.none");
        }
        return selected.size() == 2 ? "" : texts.say("ui_history.select_two", selected.size());
    }

    /** The subject of the page that compares the two selected runs, the older one first. */
    String pair() {
        return selected.stream()
                .sorted(Comparator.comparing(HistoryRow::at))
                .map(HistoryRow::id)
                .collect(Collectors.joining(","));
    }

    Optional<HistoryRow> row(String id) {
        return content.rows().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** How many runs were read. */
    int all() {
        return content.rows().size();
    }

    /** Whether there are projects besides this one. */
    boolean others() {
        return content.projects().size() > 1;
    }

    String projectName(String id) {
        return Objects.requireNonNullElse(content.projects().get(id), "");
    }

    Optional<Project> project() {
        return project;
    }

    Catalogs catalogs() {
        return catalogs;
    }

    BooleanProperty allProjectsProperty() {
        return allProjects;
    }

    ObjectProperty<HistoryFilter> filterProperty() {
        return filter;
    }

    ObjectProperty<@Nullable Scale> scaleProperty() {
        return scale;
    }

    ObjectProperty<@Nullable SettingChoice> settingProperty() {
        return setting;
    }

    ReadOnlyObjectProperty<Set<String>> brushedProperty() {
        return brushed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Finding> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Figure> overTimeProperty() {
        return overTime.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Figure> fitTimeProperty() {
        return fitTime.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Figure> bySettingProperty() {
        return bySetting.getReadOnlyProperty();
    }

    /** The runs of the table. */
    ObservableList<HistoryRow> rows() {
        return rows;
    }

    ObservableList<Event> events() {
        return events;
    }

    /** Score axes to choose from: runs of different metrics, targets or projects never share one. */
    ObservableList<Scale> scales() {
        return scales;
    }

    /** Settings that vary, to choose from. */
    ObservableList<SettingChoice> choices() {
        return choices;
    }

    /** What the table has selected; the view keeps it. */
    ObservableList<HistoryRow> selected() {
        return selected;
    }
}
