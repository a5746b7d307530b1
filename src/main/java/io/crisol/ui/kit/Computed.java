package io.crisol.ui.kit;

import io.crisol.job.Job;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed in the background and looked at in one place: not asked for, being computed, failed, or there. A
 * newer question replaces an older one. Used on the window's thread.
 */
public final class Computed<T> {
    /** How far the value is. */
    public sealed interface State<T> {
        /** Nobody asked, or the person cancelled. */
        record Nothing<T>() implements State<T> {}

        record Working<T>(RunningJob job) implements State<T> {}

        record Failed<T>(Outcome.Failed<T> outcome) implements State<T> {}

        record Ready<T>(T value) implements State<T> {}
    }

    private final FxJobs jobs;
    private final ReadOnlyObjectWrapper<State<T>> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Nothing<>());
    private @Nullable RunningJob running;
    private long newest;

    public Computed(FxJobs jobs) {
        this.jobs = jobs;
    }

    public ReadOnlyObjectProperty<State<T>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The value, where it is there. */
    public Optional<T> value() {
        return state.get() instanceof State.Ready<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Computes the value; what was there is gone at once. */
    public void ask(Message title, Job<T> job) {
        stop();
        long mine = newest;
        RunningJob started = jobs.start(title, job, outcome -> answer(mine, outcome));
        if (mine == newest && !started.finishedProperty().get()) {
            running = started;
            state.set(new State.Working<>(started));
        }
    }

    private void answer(long asked, Outcome<T> outcome) {
        if (asked != newest) {
            return;
        }
        running = null;
        state.set(
                switch (outcome) {
                    case Outcome.Done<T>(T value) -> new State.Ready<>(value);
                    case Outcome.Failed<T> failed -> new State.Failed<>(failed);
                    case Outcome.Cancelled<T> c -> new State.Nothing<>();
                });
    }

    /** Forgets the value; what still computes is cancelled. */
    public void clear() {
        stop();
        state.set(new State.Nothing<>());
    }

    /** Cancels what still computes; a value that is there stays. */
    public void cancel() {
        if (running != null) {
            clear();
        }
    }

    private void stop() {
        newest++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
