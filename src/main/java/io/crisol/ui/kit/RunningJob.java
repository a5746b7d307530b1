package io.crisol.ui.kit;

import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A job as the window sees it; its properties change on the window's thread only. */
public final class RunningJob {
    private final Message title;
    private final long startedNanos = System.nanoTime();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyObjectWrapper<Message> message;
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper(this, "cancelling", false);
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper(this, "finished", false);
    private final AtomicReference<Report> waiting = new AtomicReference<>();
    private volatile boolean cancelled;
    private Runnable canceller = () -> {};

    private record Report(double done, Message what) {}

    RunningJob(Message title) {
        this.title = title;
        this.message = new ReadOnlyObjectWrapper<>(this, "message", title);
    }

    public Message title() {
        return title;
    }

    /** Share that is done, 0 to 1; negative while unknown. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being done now. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the person asked to stop and the job has not yet ended. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    /** Seconds since it was started. */
    public double seconds() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }

    /** Asks the job to stop; what is finished is kept. */
    public void cancel() {
        if (!finished.get()) {
            cancelled = true;
            cancelling.set(true);
            canceller.run();
        }
    }

    void cancelWith(Runnable action) {
        canceller = action;
        if (cancelled) {
            action.run();
        }
    }

    void finish() {
        cancelling.set(false);
        progress.set(1);
        finished.set(true);
    }

    /** Hands the newest report to the window; reports that come faster than it draws are skipped. */
    void report(double done, Message what, Executor window) {
        if (waiting.getAndSet(new Report(done, what)) == null) {
            window.execute(() -> {
                Report newest = waiting.getAndSet(null);
                if (newest != null && !finished.get()) {
                    progress.set(newest.done());
                    message.set(newest.what());
                }
            });
        }
    }

    JobContext context() {
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {
                report(done, what, Runnable::run);
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
    }
}
