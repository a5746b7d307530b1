package io.crisol.finding;

import io.crisol.text.Message;
import java.util.List;

/**
 * What is wrong or notable, as data. Its code is also the key of its sentence; {@code <code>.why}, where it exists,
 * says why it matters.
 *
 * @param severity how much it matters
 * @param code stable code and message key, such as {@code import.not_a_number}
 * @param place where it was found
 * @param args arguments of the sentence
 * @param actions up to three things that the person can do about it
 */
public record Finding(Severity severity, String code, Place place, List<Object> args, List<Message> actions) {
    public Finding {
        args = List.copyOf(args);
        actions = List.copyOf(actions);
    }

    public static Finding error(String code, Object... args) {
        return new Finding(Severity.ERROR, code, Place.NONE, List.of(args), List.of());
    }

    public static Finding warning(String code, Object... args) {
        return new Finding(Severity.WARNING, code, Place.NONE, List.of(args), List.of());
    }

    public static Finding info(String code, Object... args) {
        return new Finding(Severity.INFO, code, Place.NONE, List.of(args), List.of());
    }

    public Finding at(Place where) {
        return new Finding(severity, code, where, args, actions);
    }

    /** The same finding with actions to offer, in order of preference. */
    public Finding offering(Message... what) {
        return new Finding(severity, code, place, args, List.of(what));
    }

    /** The sentence that says it. */
    public Message message() {
        return new Message(code, args);
    }
}
