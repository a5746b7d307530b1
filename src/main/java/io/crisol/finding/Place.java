package io.crisol.finding;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where something was found.
 *
 * @param file the file, as a path or name
 * @param line the line, counted from 1
 * @param column the column's name (of a table), or the key (of a settings file)
 * @param value the value as it was read
 */
public record Place(Optional<String> file, OptionalLong line, Optional<String> column, Optional<String> value) {
    /** Nowhere in particular. */
    public static final Place NONE =
            new Place(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    public static Place file(String file) {
        return new Place(Optional.of(file), OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    public static Place column(String column) {
        return NONE.inColumn(column);
    }

    public Place atLine(long number) {
        return new Place(file, OptionalLong.of(number), column, value);
    }

    public Place inColumn(String name) {
        return new Place(file, line, Optional.of(name), value);
    }

    public Place withValue(String text) {
        return new Place(file, line, column, Optional.of(text));
    }

    public Place inFile(String name) {
        return new Place(Optional.of(name), line, column, value);
    }
}
