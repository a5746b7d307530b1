package io.crisol.evaluate;

import java.util.Locale;

/** Where a run stands. */
public enum RunState {
    WAITING,
    RUNNING,
    FINISHED,
    FAILED,
    CANCELLED,
    INTERRUPTED;

    /** The name in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
