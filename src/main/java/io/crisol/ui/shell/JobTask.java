package io.crisol.ui.shell;

import io.crisol.text.Texts;
import io.crisol.ui.kit.RunningJob;
import javafx.concurrent.Task;

/** A running job in the form that the task list shows; it mirrors the job and never runs anything itself. */
final class JobTask extends Task<Void> {
    private final RunningJob job;

    JobTask(RunningJob job, Texts texts) {
        this.job = job;
        updateTitle(texts.say(job.title()));
        mirror(texts);
        job.progressProperty().addListener((o, was, is) -> mirror(texts));
        job.messageProperty().addListener((o, was, is) -> mirror(texts));
        job.cancellingProperty().addListener((o, was, is) -> mirror(texts));
    }

    RunningJob job() {
        return job;
    }

    private void mirror(Texts texts) {
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
    protected Void call() {
        throw new IllegalStateException("only mirrors a job");
    }
}
