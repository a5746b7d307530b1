package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.RunningJob;
import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** A running job in the form that the task list shows: it mirrors the job, does nothing itself, and ends with it. */
final class JobTask extends Task<@Nullable Void> {
    private final RunningJob job;
    private final Texts texts;
    private final CountDownLatch ended = new CountDownLatch(1);

    private JobTask(RunningJob job, Texts texts) {
        this.job = job;
        this.texts = texts;
    }

    static JobTask mirroring(RunningJob job, Texts texts) {
        JobTask task = new JobTask(job, texts);
        task.updateTitle(texts.say(job.title()));
        task.mirror();
        job.progressProperty().addListener((o, was, is) -> task.mirror());
        job.messageProperty().addListener((o, was, is) -> task.mirror());
        job.cancellingProperty().addListener((o, was, is) -> task.mirror());
        job.finishedProperty().addListener((o, was, is) -> task.ended.countDown());
        Thread.ofVirtual().name("crisol-task-mirror").start(task);
        return task;
    }

    RunningJob job() {
        return job;
    }

    private void mirror() {
        updateProgress(job.progressProperty().get(), 1);
        updateMessage(
                job.cancellingProperty().get()
                        ? texts.say("ui.job.stopping")
                        : texts.say(job.messageProperty().get()));
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        job.cancel();
        return false;
    }

    @Override
    protected @Nullable Void call() throws InterruptedException {
        ended.await();
        return null;
    }
}
