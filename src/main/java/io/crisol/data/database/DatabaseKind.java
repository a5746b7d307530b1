package io.crisol.data.database;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The databases that can be read. */
public enum DatabaseKind {
    POSTGRESQL,
    H2;

    /** The name in pipelines: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DatabaseKind> ofWord(String word) {
        return Stream.of(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}
