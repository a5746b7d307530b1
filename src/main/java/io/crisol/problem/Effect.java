package io.crisol.problem;

import java.util.Locale;

/** What an answer of the assessment does, strongest first. */
public enum Effect {
    /** Machine learning is not appropriate while this stands. */
    BLOCKS,
    /** The same, unless the person gives a reason for going on. */
    BLOCKS_UNLESS_OVERRIDDEN,
    /** Becomes a task, and a gate of the promotion. */
    CONDITION,
    /** Speaks for it. */
    PLUS;

    /** The name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean blocking() {
        return this == BLOCKS || this == BLOCKS_UNLESS_OVERRIDDEN;
    }
}
