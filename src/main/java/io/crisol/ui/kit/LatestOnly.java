package io.crisol.ui.kit;

import io.crisol.job.Job;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Computes in the background where only the newest question matters: a preview while settings change, a live chart. A
 * new question cancels the one before; an old answer is dropped. Used on the window's thread.
 */
public final class LatestOnly<T> {
    private final FxJobs jobs;
    private final Message title;
    private final Consumer<Outcome<T>> answer;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyObjectWrapper<Optional<RunningJob>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private long newest;

    /** @param answer called on the window's thread with the newest outcome only; never with a cancelled one */
    public LatestOnly(FxJobs jobs, Message title, Consumer<Outcome<T>> answer) {
        this.jobs = jobs;
        this.title = title;
        this.answer = answer;
    }

    /** Whether a newer answer than the one shown is being computed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The question that is being answered now: for its progress and to stop it. */
    public ReadOnlyObjectProperty<Optional<RunningJob>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Asks; the answer to an earlier question that is still running will not be heard. */
    public void ask(Job<T> job) {
        cancel();
        long mine = newest;
        busy.set(true);
        RunningJob started = jobs.startQuietly(title, job, outcome -> {
            if (mine == newest) {
                busy.set(false);
                running.set(Optional.empty());
                if (!(outcome instanceof Outcome.Cancelled<T>)) {
                    answer.accept(outcome);
                }
            }
        });
        if (mine == newest && !started.finishedProperty().get()) {
            running.set(Optional.of(started));
        }
    }

    /** Gives up the question that is running. */
    public void cancel() {
        newest++;
        busy.set(false);
        Optional<RunningJob> last = running.get();
        running.set(Optional.empty());
        last.ifPresent(RunningJob::cancel);
    }
}
