package io.crisol.job;

import io.crisol.finding.CancelledException;
import io.crisol.text.Message;

/** What long work is given: a place to report progress and a flag to look at. Thread-safe. */
public interface JobContext {
    /**
     * Reports progress.
     *
     * @param done share of the work that is done, 0 to 1
     * @param what what is being done now
     */
    void progress(double done, Message what);

    /** Whether the person asked to stop. */
    boolean cancelled();

    /** Throws where the person asked to stop; call it often (at least every tenth of a second). */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }

    /** A context whose 0 to 1 is the part {@code from} to {@code to} of this one. */
    default JobContext slice(double from, double to) {
        JobContext whole = this;
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {
                whole.progress(from + (to - from) * Math.clamp(done, 0, 1), what);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** A context that reports to nobody and is never cancelled. */
    static JobContext silent() {
        return new JobContext() {
            @Override
            public void progress(double done, Message what) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
