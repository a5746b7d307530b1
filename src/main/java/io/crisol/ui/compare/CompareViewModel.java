package io.crisol.ui.compare;

import io.crisol.evaluate.RunState;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.finding.Finding;
import io.crisol.text.Message;
import io.crisol.workbench.Catalogs;
import io.crisol.workbench.OpenProject;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the compare page of a project knows: the wizard's answers, the comparisons there are, the one that is shown, and
 * whether one is running. Knows no language, so that it outlives a switch of language.
 */
public final class CompareViewModel {
    /** What the page shows. */
    enum Mode {
        /** There is no source of rows yet. */
        NO_ROWS,
        /** The rows are being read. */
        READING,
        /** The wizard. */
        WIZARD,
        /** The leaderboard. */
        BOARD
    }

    private final Comparisons comparisons;
    private final OpenProject project;
    private final WizardViewModel wizard;
    private final ObservableList<Experiment> experiments = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(this, "mode", Mode.NO_ROWS);
    private final ReadOnlyObjectWrapper<Optional<Board>> board =
            new ReadOnlyObjectWrapper<>(this, "board", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LiveComparison>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> failure =
            new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());
    private final ReadOnlyObjectWrapper<Message> sentence =
            new ReadOnlyObjectWrapper<>(this, "sentence", Message.of("ui_compare.sentence.none"));
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper(this, "stale", false);
    private final ReadOnlyObjectWrapper<Optional<BoardRow>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private Optional<String> chosen = Optional.empty();
    private boolean planning;

    CompareViewModel(Comparisons comparisons, OpenProject project) {
        this.comparisons = comparisons;
        this.project = project;
        this.wizard = new WizardViewModel(project, comparisons.workbench(), comparisons.jobs());
        comparisons.newest(project).ifPresent(this::listenTo);
        project.listen(this::refresh);
        refresh();
    }

    OpenProject project() {
        return project;
    }

    WizardViewModel wizard() {
        return wizard;
    }

    Catalogs catalogs() {
        return comparisons.workbench().catalogs();
    }

    /** Takes over a comparison that has been started. */
    void follow(LiveComparison live) {
        planning = false;
        chosen = Optional.empty();
        failure.set(Optional.empty());
        listenTo(live);
        refresh();
    }

    private void listenTo(LiveComparison live) {
        running.set(Optional.of(live).filter(LiveComparison::running));
        live.listen(() -> heard(live));
    }

    private void heard(LiveComparison live) {
        if (comparisons.newest(project).filter(l -> l == live).isEmpty()) {
            return;
        }
        running.set(Optional.of(live).filter(LiveComparison::running));
        if (!live.running()) {
            failure.set(live.failure());
            planning = live.experiment().isEmpty() && live.failure().isPresent();
            project.changed();
        } else if (live.experiment().isPresent() && experiments.isEmpty()) {
            refresh();
        } else {
            show();
        }
    }

    /** Looks at the project again. */
    void refresh() {
        List<Experiment> known = project.experiments();
        if (!known.equals(experiments)) {
            experiments.setAll(known);
        }
        show();
    }

    private void show() {
        Mode now = modeNow();
        if (now == Mode.WIZARD) {
            wizard.activate();
        } else {
            wizard.deactivate();
        }
        Optional<Board> shown = shown().map(this::boardOf);
        if (!shown.equals(board.get())) {
            board.set(shown);
        }
        stale.set(shown.map(b -> running.get().isEmpty() && project.stale(b.experiment()))
                .orElse(false));
        select(selected.get().map(BoardRow::id).orElse(""));
        mode.set(now);
        sentence.set(sentenceNow(now));
    }

    private Mode modeNow() {
        boolean busy = running.get().isPresent();
        if (busy || !planning && !experiments.isEmpty()) {
            return Mode.BOARD;
        }
        if (project.table().isPresent()) {
            return Mode.WIZARD;
        }
        return project.draft().source().isPresent() ? Mode.READING : Mode.NO_ROWS;
    }

    private Optional<Experiment> shown() {
        Optional<Experiment> live = running.get().flatMap(LiveComparison::experiment);
        if (running.get().isPresent() && chosen.isEmpty()) {
            return live;
        }
        return chosen.flatMap(id -> experiments.stream()
                        .filter(e -> e.id().equals(id))
                        .findFirst()
                        .or(() -> live.filter(e -> e.id().equals(id))))
                .or(() -> experiments.stream().findFirst());
    }

    private Board boardOf(Experiment experiment) {
        Optional<LiveComparison> live = running.get()
                .filter(l -> l.experiment()
                        .filter(e -> e.id().equals(experiment.id()))
                        .isPresent());
        List<Run> runs =
                live.map(LiveComparison::runs).orElseGet(() -> project.store().runs(experiment.id()));
        return Board.of(experiment, runs, live.map(LiveComparison::folds).orElse(0), catalogs());
    }

    private Message sentenceNow(Mode now) {
        return switch (now) {
            case NO_ROWS, READING -> Message.of("ui_compare.sentence.none");
            case WIZARD -> Message.of("ui_compare.sentence.wizard");
            case BOARD -> board.get().map(this::sentenceOf).orElse(Message.of("ui_compare.sentence.preparing"));
        };
    }

    private Message sentenceOf(Board shown) {
        Experiment e = shown.experiment();
        if (e.state() == RunState.RUNNING) {
            return isRunning(e)
                    ? Message.of(
                            "ui_compare.sentence.running",
                            shown.rows().size(),
                            shown.rows().stream()
                                    .mapToInt(BoardRow::folds)
                                    .max()
                                    .orElse(0),
                            shown.development(),
                            testPercent(e))
                    : Message.of("ui_compare.sentence.elsewhere");
        }
        Optional<Message> said = e.sentence();
        if (e.state() == RunState.CANCELLED) {
            return said.map(s -> Message.of("ui_compare.sentence.cancelled", s))
                    .orElse(Message.of("ui_compare.sentence.stopped"));
        }
        return said.orElse(Message.of("ui_compare.sentence.stopped"));
    }

    static long testPercent(Experiment e) {
        return Math.round(e.pipeline().split().map(SplitPlan::test).orElse(0.0) * 100);
    }

    private boolean isRunning(Experiment e) {
        return running.get()
                .flatMap(LiveComparison::experiment)
                .filter(l -> l.id().equals(e.id()))
                .isPresent();
    }

    // what the page shows

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Board>> boardProperty() {
        return board.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LiveComparison>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the newest comparison could not be run. */
    ReadOnlyObjectProperty<Optional<Finding>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether what is shown was made with other settings or rows. */
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<BoardRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The comparisons of this iteration, newest first. */
    ObservableList<Experiment> experiments() {
        return experiments;
    }

    /** What has changed since the comparison that is shown. */
    List<Message> changes() {
        return board.get()
                .map(b -> SettingsChange.between(
                        b.experiment().pipeline(),
                        project.draft(),
                        project.table()
                                .filter(t -> !t.data()
                                        .fingerprint()
                                        .equals(b.experiment().fingerprint()))
                                .isPresent()))
                .orElse(List.of());
    }

    /** Why the recommended run can't be promoted yet; empty where it can. */
    Optional<Message> promoteWhyNot() {
        if (running.get().isPresent()) {
            return Optional.of(Message.of("ui_compare.why.running"));
        }
        if (stale.get()) {
            return Optional.of(Message.of("ui_compare.why.stale"));
        }
        return board.get().flatMap(b -> b.experiment().recommended()).isEmpty()
                ? Optional.of(Message.of("ui_compare.why.nothing_recommended"))
                : Optional.empty();
    }

    /** The recommended run of the comparison that is shown. */
    Optional<BoardRow> recommended() {
        return board.get().flatMap(b -> b.experiment().recommended().flatMap(b::row));
    }

    // what can be done

    /** Shows one of the comparisons. */
    void choose(Experiment experiment) {
        chosen = Optional.of(experiment.id());
        show();
    }

    /** Selects a run by its id; where there is none of it, the first to look at. */
    void select(String run) {
        Optional<BoardRow> row = board.get().flatMap(b -> b.row(run).or(b::first));
        if (!row.equals(selected.get())) {
            selected.set(row);
        }
    }

    /** Compares what the wizard says. */
    void compare() {
        wizard.keepSuggestions();
        comparisons.start(project, wizard.study());
    }

    /** Compares again with the present settings. */
    void recompute() {
        project.table()
                .ifPresent(rows -> comparisons.start(
                        project, new io.crisol.workbench.StudyData(project.draft(), rows.file(), rows.imported())));
    }

    void cancel() {
        running.get().ifPresent(LiveComparison::cancel);
    }

    /** Opens the wizard for another comparison. */
    void plan() {
        planning = true;
        failure.set(Optional.empty());
        show();
    }

    /** Opens a page of the wizard: target, metric, split, candidates or review. */
    public void openWizard(String page) {
        plan();
        wizard.pageProperty().set(page);
    }

    /** Back from the wizard to the leaderboard; false where there is none. */
    boolean showBoard() {
        if (experiments.isEmpty()) {
            return false;
        }
        planning = false;
        failure.set(Optional.empty());
        show();
        return true;
    }

    /** Opens the wizard at the candidates, with another candidate like a run among them. */
    Optional<CandidateDraft> duplicate(String run) {
        Optional<Run> original = project.store().run(run);
        if (original.isEmpty()) {
            return Optional.empty();
        }
        if (project.draft().candidates().isEmpty()) {
            board.get()
                    .flatMap(b -> b.experiment().pipeline().candidates())
                    .ifPresent(all -> project.edit(d -> d.withCandidates(all)));
        }
        plan();
        wizard.pageProperty().set("candidates");
        return original.map(r -> wizard.add(catalogs().family(r.family()), r.params()));
    }
}
