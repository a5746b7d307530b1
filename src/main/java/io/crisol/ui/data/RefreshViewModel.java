package io.crisol.ui.data;

import io.crisol.data.ColumnInfo;
import io.crisol.data.SchemaDifference;
import io.crisol.experiment.Experiment;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Reading the project's source again: first what is different, then, where the person wants it, the new rows in place of
 * the earlier ones. Used on the window's thread.
 */
final class RefreshViewModel {
    /** How far it is. */
    sealed interface State {
        /** There are no rows yet. */
        record Nothing() implements State {}

        record Reading(RunningJob job) implements State {}

        record Failed(Outcome.Failed<?> outcome) implements State {}

        /** Cancelled; nothing was changed. */
        record Stopped() implements State {}

        /** The source is as it was. */
        record Same(StudyData read) implements State {}

        /** The source is different. */
        record Changed(StudyData before, StudyData after, SchemaDifference difference) implements State {}
    }

    /** What a line of the list of changes is about. */
    enum What {
        ADDED,
        REMOVED,
        RETYPED,
        NEW_LEVELS,
        GONE_LEVELS
    }

    /**
     * A change of a column.
     *
     * @param target whether the column is the one to predict
     * @param before type or values before; as {@link What} says
     * @param after type or values now
     */
    record Change(What what, String column, boolean target, List<String> before, List<String> after) {}

    private final Workbench workbench;
    private final OpenProject project;
    private final FxJobs jobs;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing());

    RefreshViewModel(Workbench workbench, OpenProject project, FxJobs jobs) {
        this.workbench = workbench;
        this.project = project;
        this.jobs = jobs;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads the source again with the settings that the project keeps. */
    void read() {
        Optional<StudyData> before = project.table();
        if (before.isEmpty() || state.get() instanceof State.Reading) {
            return;
        }
        RunningJob job = jobs.start(
                Message.of("ui_refresh.reading", before.get().name()),
                context -> {
                    StudyData after = workbench.source().data(project.draft(), project.base(), context);
                    SchemaDifference difference =
                            SchemaDifference.of(before.get().data(), after.data());
                    return difference.equal()
                            ? new State.Same(after)
                            : new State.Changed(before.get(), after, difference);
                },
                this::ended);
        if (!job.finishedProperty().get()) {
            state.set(new State.Reading(job));
        }
    }

    private void ended(Outcome<State> outcome) {
        switch (outcome) {
            case Outcome.Done<State>(State found) -> state.set(found);
            case Outcome.Failed<State> failed -> state.set(new State.Failed(failed));
            case Outcome.Cancelled<State> c -> state.set(new State.Stopped());
        }
    }

    /** Whether there are new rows to take. */
    boolean changed() {
        return state.get() instanceof State.Changed;
    }

    /** Takes the new rows; what was made with the earlier ones stays and is marked. */
    void apply() {
        if (state.get() instanceof State.Changed changed) {
            project.imported(new StudyData(
                    project.draft(), changed.after().file(), changed.after().imported()));
            state.set(new State.Nothing());
        }
    }

    /** Forgets the new rows. */
    void keep() {
        state.set(new State.Nothing());
    }

    /** How many finished comparisons of this iteration were made with the rows as they are now. */
    long comparisons() {
        String now = project.table().map(t -> t.data().fingerprint()).orElse("");
        return project.experiments().stream()
                .map(Experiment::fingerprint)
                .filter(now::equals)
                .count();
    }

    /** The changes of columns, what matters most first. */
    List<Change> changes(SchemaDifference difference) {
        List<Change> changes = new ArrayList<>();
        for (ColumnInfo gone : difference.removed()) {
            changes.add(change(What.REMOVED, gone.name(), List.of(gone.type().word()), List.of()));
        }
        for (SchemaDifference.Retyped r : difference.retyped()) {
            changes.add(change(
                    What.RETYPED,
                    r.column(),
                    List.of(r.before().word()),
                    List.of(r.after().word())));
        }
        for (ColumnInfo added : difference.added()) {
            changes.add(change(
                    What.ADDED, added.name(), List.of(), List.of(added.type().word())));
        }
        for (SchemaDifference.Levels l : difference.levels()) {
            if (!l.fresh().isEmpty()) {
                changes.add(change(What.NEW_LEVELS, l.column(), List.of(), l.fresh()));
            }
            if (!l.gone().isEmpty()) {
                changes.add(change(What.GONE_LEVELS, l.column(), l.gone(), List.of()));
            }
        }
        return changes;
    }

    private Change change(What what, String column, List<String> before, List<String> after) {
        return new Change(what, column, project.frame().target().equals(Optional.of(column)), before, after);
    }
}
