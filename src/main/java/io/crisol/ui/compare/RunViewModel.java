package io.crisol.ui.compare;

import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.learn.ModelFamily;
import io.crisol.problem.Costs;
import io.crisol.problem.TaskKind;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.LatestOnly;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.ReproduceRun;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** What the page about one run knows. */
final class RunViewModel {
    private static final int MOST_EVENTS = 500;

    private final Workbench workbench;
    private final OpenProject project;
    private final FxJobs jobs;
    private final LatestOnly<Loaded> load;
    private final ReadOnlyObjectWrapper<Optional<BoardRow>> row =
            new ReadOnlyObjectWrapper<>(this, "row", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Board>> board =
            new ReadOnlyObjectWrapper<>(this, "board", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading =
            new ReadOnlyObjectWrapper<>(this, "reading", Optional.empty());
    private final ReadOnlyObjectWrapper<List<RunDetail.Importance>> importances =
            new ReadOnlyObjectWrapper<>(this, "importances", List.of());
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> explaining =
            new ReadOnlyObjectWrapper<>(this, "explaining", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Finding>> trouble =
            new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0.5);

    /** A run's predictions, read. */
    private record Loaded(Optional<Reading> reading, List<RunDetail.Importance> importances) {}

    RunViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.jobs = jobs;
        this.load = new LatestOnly<>(jobs, Message.of("ui_compare.job.detail"), this::loaded);
    }

    /** Opens a run; where there is none of that id, the recommended one of the newest comparison. */
    void open(String id) {
        Optional<Run> run = project.store()
                .run(id)
                .or(() -> project.experiment().flatMap(Experiment::recommended).flatMap(project.store()::run));
        Optional<Board> found = run.flatMap(r -> project.store().experiment(r.experiment()))
                .map(e -> Board.of(e, project.store().runs(e.id()), 0, workbench.catalogs()));
        boolean same = row.get().map(BoardRow::id).equals(run.map(Run::id));
        board.set(found);
        row.set(found.flatMap(b -> run.flatMap(r -> b.row(r.id()))));
        if (!same || reading.get().isEmpty()) {
            trouble.set(Optional.empty());
            reading.set(Optional.empty());
            importances.set(List.of());
            read();
        }
    }

    private void read() {
        if (row.get().isEmpty() || board.get().isEmpty()) {
            return;
        }
        String id = row.get().get().id();
        TaskKind task = task();
        Costs costs = experiment().pipeline().frame().costs();
        load.ask(context -> {
            Optional<RunDetail> detail = workbench.store().detail(id);
            return new Loaded(
                    detail.flatMap(d -> Reading.of(d, task, costs)),
                    detail.map(RunDetail::importances).orElse(List.of()));
        });
    }

    private void loaded(Outcome<Loaded> outcome) {
        switch (outcome) {
            case Outcome.Done<Loaded>(Loaded found) -> {
                if (found.reading().orElse(null) instanceof Reading.Binary binary) {
                    threshold.set(binary.threshold());
                }
                importances.set(found.importances());
                reading.set(found.reading());
            }
            case Outcome.Failed<Loaded> failed -> trouble.set(Optional.of(failed.finding()));
            case Outcome.Cancelled<Loaded> c -> {}
        }
    }

    // what the page shows

    ReadOnlyObjectProperty<Optional<Board>> boardProperty() {
        return board.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<BoardRow>> rowProperty() {
        return row.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return load.busyProperty();
    }

    ReadOnlyObjectProperty<List<RunDetail.Importance>> importancesProperty() {
        return importances.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<RunningJob>> explainingProperty() {
        return explaining.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Finding>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The probability from which a row is decided positive, for looking: it changes nothing that is kept. */
    DoubleProperty thresholdProperty() {
        return threshold;
    }

    Experiment experiment() {
        return board.get().orElseThrow().experiment();
    }

    Run run() {
        return row.get().orElseThrow().run();
    }

    boolean finished() {
        return row.get().filter(BoardRow::finished).isPresent();
    }

    TaskKind task() {
        return experiment().pipeline().frame().task().orElseThrow();
    }

    String target() {
        return experiment().pipeline().frame().target().orElse("");
    }

    ModelFamily family() {
        return workbench.catalogs().family(run().family());
    }

    List<ModelFamily> families() {
        return workbench.catalogs().families();
    }

    /** The run to see this one beside: the recommended one; for that one, the best of the others. */
    Optional<BoardRow> beside() {
        Board all = board.get().orElseThrow();
        return all.first()
                .filter(r -> !r.id().equals(run().id()))
                .or(() -> all.rows().stream()
                        .filter(r -> r.rank() > 0 && !r.id().equals(run().id()))
                        .findFirst());
    }

    /** What happened that is about this run or its comparison, newest first. */
    List<Event> events() {
        String id = run().id();
        String comparison = experiment().id();
        return project.store().events(experiment().project(), MOST_EVENTS).stream()
                .filter(e -> e.subject().equals(id) || e.subject().equals(comparison))
                .toList();
    }

    /** What was checked of the training rows; empty for comparisons that were made before this was done. */
    Optional<AssumptionReport> assumptions() {
        return project.store().assumptions(experiment().id());
    }

    /** Why this run can't be promoted; empty where it can. */
    Optional<Message> promoteWhyNot() {
        return finished() ? Optional.empty() : Optional.of(Message.of("ui_compare.why.not_finished"));
    }

    /** Why importances can't be computed now; empty where they can. */
    Optional<Message> explainWhyNot() {
        if (explaining.get().isPresent()) {
            return Optional.of(Message.of("ui_compare.why.explaining"));
        }
        return rows().isEmpty() ? Optional.of(Message.of("ui_compare.why.other_rows")) : Optional.empty();
    }

    /** The rows that the comparison was made with, where they are in memory. */
    Optional<StudyData> rows() {
        return project.table()
                .filter(t -> t.data().fingerprint().equals(experiment().fingerprint()));
    }

    // what can be done

    /** Computes the importances as a task and keeps them with the run. */
    void explain() {
        Optional<StudyData> rows = rows();
        if (rows.isEmpty() || explaining.get().isPresent()) {
            return;
        }
        Experiment experiment = experiment();
        Run run = run();
        trouble.set(Optional.empty());
        RunningJob started = jobs.start(
                Message.of("ui_compare.job.importance", Message.of("family." + run.family())),
                context -> {
                    context.progress(0, Message.of("ui_compare.explain.fitting"));
                    return workbench
                            .explain()
                            .withImportances(workbench.replan().of(experiment, rows.get()), run, context)
                            .orElseThrow(() -> new FailureException(Finding.error("ui_compare.explain.no_detail")));
                },
                outcome -> explained(run.id(), outcome));
        explaining.set(Optional.of(started).filter(j -> !j.finishedProperty().get()));
    }

    /** Fits and scores the run again as a task. */
    void reproduce(Consumer<Outcome<ReproduceRun.Reproduction>> ended) {
        rows().ifPresent(rows -> {
            Experiment experiment = experiment();
            Run run = run();
            jobs.start(
                    Message.of("ui_compare.job.reproduce", Message.of("family." + run.family())),
                    context -> workbench
                            .reproduce()
                            .reproduce(workbench.replan().of(experiment, rows), experiment, run, context),
                    ended);
        });
    }

    /** Takes importances that were computed elsewhere. */
    void learned(List<RunDetail.Importance> found) {
        importances.set(found);
    }

    private void explained(String id, Outcome<RunDetail> outcome) {
        explaining.set(Optional.empty());
        if (row.get().filter(r -> r.id().equals(id)).isEmpty()) {
            return;
        }
        if (outcome instanceof Outcome.Done<RunDetail>(RunDetail detail)) {
            importances.set(detail.importances());
        } else if (outcome instanceof Outcome.Failed<RunDetail> failed) {
            trouble.set(Optional.of(failed.finding()));
        }
    }
}
