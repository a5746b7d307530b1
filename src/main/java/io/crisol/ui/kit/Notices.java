package io.crisol.ui.kit;

import io.crisol.finding.Severity;

/** Tells the person something in passing; it fades by itself and needs no answer. Used on the window's thread. */
public interface Notices {
    void tell(Severity severity, String sentence);

    default void tell(String sentence) {
        tell(Severity.INFO, sentence);
    }

    /** Tells nobody. */
    static Notices silent() {
        return (severity, sentence) -> {};
    }
}
