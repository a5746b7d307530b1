package io.crisol.ui.kit;

import io.crisol.figure.Tone;

/** States that are told by icon and word, never by colour alone. */
public enum State {
    WAITING(Icon.WAITING, StyleClass.MUTED, Tone.MUTED),
    RUNNING(Icon.RUNNING, StyleClass.ACCENT_TEXT, Tone.ACCENT),
    GOOD(Icon.OK, StyleClass.GOOD, Tone.GOOD),
    INFO(Icon.INFO, StyleClass.MUTED, Tone.MUTED),
    WARN(Icon.WARNING, StyleClass.WARN, Tone.WARN),
    BAD(Icon.ERROR, StyleClass.BAD, Tone.BAD),
    LOCKED(Icon.LOCK, StyleClass.MUTED, Tone.MUTED),
    CANCELLED(Icon.CANCELLED, StyleClass.MUTED, Tone.MUTED),
    INTERRUPTED(Icon.INTERRUPTED, StyleClass.WARN, Tone.WARN);

    private final Icon icon;
    private final String styleClass;
    private final Tone tone;

    State(Icon icon, String styleClass, Tone tone) {
        this.icon = icon;
        this.styleClass = styleClass;
        this.tone = tone;
    }

    public Icon icon() {
        return icon;
    }

    /** The style class that colours its icon and word. */
    public String styleClass() {
        return styleClass;
    }

    /** Its colour in drawings. */
    public Tone tone() {
        return tone;
    }
}
