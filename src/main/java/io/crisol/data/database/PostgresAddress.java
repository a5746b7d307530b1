package io.crisol.data.database;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A PostgreSQL database.
 *
 * @param host name or IP address
 * @param port 1 to 65535
 * @param database its name
 * @param user who asks
 * @param parameters {@code sslmode}, {@code currentSchema}, {@code connectTimeout} (seconds)
 */
public record PostgresAddress(String host, int port, String database, String user, Map<String, String> parameters)
        implements DatabaseAddress {
    /** The port on which PostgreSQL listens unless told otherwise. */
    public static final int USUAL_PORT = 5432;

    /** @throws io.crisol.finding.UsageException where a field has a value that is not allowed */
    public PostgresAddress {
        AddressFields.host(host);
        AddressFields.port(port);
        AddressFields.database(database);
        AddressFields.user(user);
        AddressFields.parameters(DatabaseKind.POSTGRESQL, parameters);
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }

    @Override
    public String label() {
        return database + " · " + host;
    }

    @Override
    public String key() {
        return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
    }
}
