package io.crisol.ui.kit;

import io.crisol.text.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The places of the rail, in its order: six stages of the cycle, then history and registry; home stands before all. */
public enum Section {
    HOME(0, false),
    FRAME(1, true),
    DATA(2, true),
    PREPARE(3, true),
    COMPARE(4, true),
    PROMOTE(5, true),
    OPERATE(6, true),
    HISTORY(7, false),
    REGISTRY(8, false);

    private final int digit;
    private final boolean stage;

    Section(int digit, boolean stage) {
        this.digit = digit;
        this.stage = stage;
    }

    /** The place that Ctrl and the digit open; none for 0. */
    public static Optional<Section> ofDigit(int digit) {
        return Stream.of(values()).filter(s -> s.digit == digit && digit > 0).findFirst();
    }

    /** The id of its first page: the name in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Message title() {
        return Message.of("shell.section." + id());
    }

    /** Whether it is one of the six stages of the cycle. */
    public boolean stage() {
        return stage;
    }

    /** The keys that open it, as in "Ctrl+2"; "" for home. */
    public String keys() {
        return digit == 0 ? "" : "Ctrl+" + digit;
    }
}
