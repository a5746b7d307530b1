package io.crisol.data;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Column types. A flag has exactly two text values or true/false; 0/1 is a number; a timestamp is a date with time. */
public enum ColumnType {
    NUMBER,
    LEVEL,
    FLAG,
    DATE,
    TIME,
    TEXT;

    /** The name in files and on the command line: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ColumnType> ofWord(String word) {
        return Stream.of(values()).filter(t -> t.word().equals(word)).findFirst();
    }

    /** Level or flag: coded values of a small set. */
    public boolean categorical() {
        return this == LEVEL || this == FLAG;
    }
}
