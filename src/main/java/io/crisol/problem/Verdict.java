package io.crisol.problem;

import java.util.Locale;

/** Whether the question should be answered by machine learning. */
public enum Verdict {
    APPROPRIATE,
    /** With conditions. */
    CONDITIONAL,
    /** Not now; what would change that is said with it. */
    NOT_APPROPRIATE,
    /** Not enough is known; this never counts as yes. */
    UNKNOWN;

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
