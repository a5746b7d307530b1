package io.crisol.job;

import io.crisol.finding.Finding;

/** How a job ended. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Cancelled<T>() implements Outcome<T> {}

    /** It failed; {@code cause} is kept for the details that a person may copy. */
    record Failed<T>(Finding finding, Throwable cause) implements Outcome<T> {}
}
