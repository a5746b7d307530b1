package io.crisol.ui.kit;

import io.crisol.text.Message;
import java.util.Locale;

/** The places of the rail, in its order: six stages of the cycle, then history and registry; home stands before all. */
public enum Section {
    HOME,
    FRAME,
    DATA,
    PREPARE,
    COMPARE,
    PROMOTE,
    OPERATE,
    HISTORY,
    REGISTRY;

    /** The id of its first page: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message title() {
        return Message.of("shell.section." + id());
    }

    /** Whether it is one of the six stages of the cycle. */
    public boolean stage() {
        return ordinal() >= FRAME.ordinal() && ordinal() <= OPERATE.ordinal();
    }
}
