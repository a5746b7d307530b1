package io.crisol.ui.problem;

import io.crisol.text.Message;
import io.crisol.text.Texts;

/** Values of the frame as they are said. */
final class Said {
    private Said() {}

    /** A message, a number or a text. */
    static String of(Object value, Texts texts) {
        return switch (value) {
            case Message m ->
                texts.has(m.key()) ? texts.say(m) : m.key().substring(m.key().lastIndexOf('.') + 1);
            case Double d -> texts.numbers().significant(d, 6);
            default -> value.toString();
        };
    }
}
