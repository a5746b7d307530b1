package io.crisol.data.database;

import java.util.Optional;

/** Knows passwords of databases. Thread-safe. */
@FunctionalInterface
public interface Passwords {
    /** The password for a database and its user; empty where none is known. */
    Optional<Password> find(DatabaseAddress address);
}
