package io.crisol.job;

/** Long work that gives a result. It runs off the window's thread and looks at its context often. */
@FunctionalInterface
public interface Job<T> {
    T run(JobContext context);
}
