package io.crisol.gallery;

import io.crisol.job.JobRunner;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.JobStrip;
import io.crisol.ui.kit.RunningJob;
import java.util.concurrent.CountDownLatch;

/** Jobs that never end, for pictures of progress. */
final class RunningJobs {
    private final Texts texts;
    private final FxJobs jobs = FxJobs.onThreads(new JobRunner());

    RunningJobs(Texts texts) {
        this.texts = texts;
    }

    FxJobs jobs() {
        return jobs;
    }

    /** A job that stands at the given share. */
    RunningJob at(double done, Message what) {
        CountDownLatch reported = new CountDownLatch(1);
        RunningJob job = jobs.start(
                what,
                context -> {
                    context.progress(done, what);
                    reported.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "";
                },
                outcome -> {});
        try {
            reported.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return job;
    }

    JobStrip strip() {
        JobStrip strip = new JobStrip(texts);
        strip.follow(at(0.62, Message.of("ui.wizard.next", "Random forest · fold 3")));
        strip.revealNow();
        return strip;
    }
}
