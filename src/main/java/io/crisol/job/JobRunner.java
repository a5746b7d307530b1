package io.crisol.job;

import io.crisol.finding.CancelledException;
import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.text.Message;
import java.lang.System.Logger.Level;
import java.util.function.BiConsumer;

/**
 * Runs jobs, one virtual thread each, and turns every end into an {@link Outcome}. This is one of the two places that
 * catch broadly: a bug in a job must not take the window down.
 */
public final class JobRunner {
    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

    /** What a caller hears of a running job; called on the job's thread. */
    public interface Listener<T> {
        void progressed(double done, Message what);

        void ended(Outcome<T> outcome);
    }

    /** A handle on a running job. */
    public static final class Running {
        private volatile boolean cancelled;

        private Running() {}

        /** Asks the job to stop; it keeps what is finished. */
        public void cancel() {
            cancelled = true;
        }

        public boolean cancelled() {
            return cancelled;
        }
    }

    /** Starts a job; the listener hears of progress and, exactly once, of the end. */
    public <T> Running start(Job<T> job, Listener<T> listener) {
        Running running = new Running();
        JobContext context = context(running, listener::progressed);
        Thread.ofVirtual().name("crisol-job").start(() -> listener.ended(outcome(job, context)));
        return running;
    }

    /** Runs a job on the calling thread. */
    public <T> Outcome<T> runHere(Job<T> job, JobContext context) {
        return outcome(job, context);
    }

    private static JobContext context(Running running, BiConsumer<Double, Message> listener) {
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {
                listener.accept(done, what);
            }

            @Override
            public boolean cancelled() {
                return running.cancelled;
            }
        };
    }

    private static <T> Outcome<T> outcome(Job<T> job, JobContext context) {
        try {
            return new Outcome.Done<>(job.run(context));
        } catch (CancelledException e) {
            return new Outcome.Cancelled<>();
        } catch (CrisolException e) {
            return new Outcome.Failed<>(e.finding(), e);
        } catch (OutOfMemoryError e) {
            return new Outcome.Failed<>(Finding.error("job.out_of_memory"), e);
        } catch (Throwable e) {
            LOG.log(Level.ERROR, "job failed", e);
            return new Outcome.Failed<>(Finding.error("job.bug", String.valueOf(e)), e);
        }
    }
}
