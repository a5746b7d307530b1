package io.crisol.data.database;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An H2 database file.
 *
 * @param file path of the {@code .mv.db} file, with that ending or without
 * @param user who asks
 * @param parameters {@code schema}
 */
public record H2Address(String file, String user, Map<String, String> parameters) implements DatabaseAddress {
    static final String ENDING = ".mv.db";

    /** @throws io.crisol.finding.UsageException where a field has a value that is not allowed */
    public H2Address {
        AddressFields.file(file);
        AddressFields.user(user);
        AddressFields.parameters(DatabaseKind.H2, parameters);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.H2;
    }

    /** The path with its ending. */
    public String fileWithEnding() {
        return file.endsWith(ENDING) ? file : file + ENDING;
    }

    /** The same with another path to the file. */
    public H2Address at(String path) {
        return new H2Address(path, user, parameters);
    }

    @Override
    public String label() {
        String name = fileWithEnding();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Override
    public String key() {
        return "h2://" + user + "@" + fileWithEnding();
    }
}
