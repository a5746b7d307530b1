package io.crisol.workbench;

import java.util.Locale;

/** The stages of the cycle. */
public enum Stage {
    FRAME,
    DATA,
    PREPARE,
    COMPARE,
    PROMOTE,
    OPERATE;

    /** The page's id: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
