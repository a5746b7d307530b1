package io.crisol.data.database;

import java.util.Map;

/**
 * Where a database is and who asks: fields only, each checked when the record is made, so that no value can carry
 * settings of the driver. Never holds a password. Immutable.
 */
public sealed interface DatabaseAddress permits PostgresAddress, H2Address {
    DatabaseKind kind();

    String user();

    /** Settings of the connection; only those on the list of {@link #kind} are taken. */
    Map<String, String> parameters();

    /** The database as a person knows it, such as {@code crm on db.example.org} or {@code crm.mv.db}. */
    String label();

    /** What tells this database and user from all others; under it a password is kept. */
    String key();
}
