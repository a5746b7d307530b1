package io.crisol.profile.assumption;

import java.util.Locale;

/** How a check came out. */
public enum Reading {
    /** It could not be judged: too few rows, or nothing that it applies to. */
    OPEN,
    FINE,
    LOOK,
    STRONG;

    /** The name in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** LOOK above one limit, STRONG above another. */
    static Reading above(double value, double look, double strong) {
        return value > strong ? STRONG : value > look ? LOOK : FINE;
    }
}
