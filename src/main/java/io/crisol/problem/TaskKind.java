package io.crisol.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is predicted: one of two classes, one of several, or a number. */
public enum TaskKind {
    BINARY,
    MULTICLASS,
    REGRESSION;

    /** The name in pipeline files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean classes() {
        return this != REGRESSION;
    }

    public static Optional<TaskKind> ofWord(String word) {
        return Stream.of(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}
