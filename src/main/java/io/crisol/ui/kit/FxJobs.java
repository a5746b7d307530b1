package io.crisol.ui.kit;

import io.crisol.job.Job;
import io.crisol.job.JobContext;
import io.crisol.job.JobRunner;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs jobs for the window: the work happens off the window's thread; progress, message and end arrive on it. The only
 * class that hops to the window's thread for work. All methods are called on the window's thread.
 */
public final class FxJobs {
    private final JobRunner runner;
    private final boolean sameThread;
    private final Executor window;
    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
    private final ObservableList<RunningJob> readOnly = FXCollections.unmodifiableObservableList(running);

    private FxJobs(JobRunner runner, boolean sameThread, Executor window) {
        this.runner = runner;
        this.sameThread = sameThread;
        this.window = window;
    }

    /** Jobs on threads of their own. */
    public static FxJobs onThreads(JobRunner runner) {
        return new FxJobs(runner, false, Platform::runLater);
    }

    /** Every job runs at once on the calling thread: for tests and pictures. */
    public static FxJobs sameThread() {
        return new FxJobs(new JobRunner(), true, Runnable::run);
    }

    /** The jobs that run now, in the order they were started; for the task list. */
    public ObservableList<RunningJob> running() {
        return readOnly;
    }

    /**
     * Starts a job.
     *
     * @param title what it does, for the task list
     * @param ended called on the window's thread, once
     */
    public <T> RunningJob start(Message title, Job<T> job, Consumer<Outcome<T>> ended) {
        return start(title, job, ended, true);
    }

    /** Starts a job that does not appear in the task list: a preview, a live chart. */
    public <T> RunningJob startQuietly(Message title, Job<T> job, Consumer<Outcome<T>> ended) {
        return start(title, job, ended, false);
    }

    /** Runs something on the window's thread, soon: for listeners that are called on a job's thread. */
    public void onWindow(Runnable action) {
        window.execute(action);
    }

    private <T> RunningJob start(Message title, Job<T> job, Consumer<Outcome<T>> ended, boolean listed) {
        RunningJob handle = new RunningJob(title);
        if (listed) {
            running.add(handle);
        }
        Consumer<Outcome<T>> end = outcome -> {
            running.remove(handle);
            handle.finish();
            ended.accept(outcome);
        };
        if (sameThread) {
            end.accept(runner.runHere(job, handle.context()));
            return handle;
        }
        JobRunner.Running started = runner.start(job, new JobRunner.Listener<>() {
            @Override
            public void progressed(double done, Message what) {
                handle.report(done, what, window);
            }

            @Override
            public void ended(Outcome<T> outcome) {
                window.execute(() -> end.accept(outcome));
            }
        });
        handle.cancelWith(started::cancel);
        return handle;
    }

    /** A context for work done at once, without a task. */
    public static JobContext silent() {
        return JobContext.silent();
    }
}
