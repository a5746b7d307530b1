package io.crisol.text;

import java.util.List;

/**
 * A sentence to be said later in the person's language: a key and its arguments.
 *
 * @param key the key; its part before the first dot names the resource file
 * @param args arguments; numbers, dates and nested messages are formatted for the locale
 */
public record Message(String key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    /** Shorthand for a message with the given arguments. */
    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
