package io.crisol.data.database;

import java.util.Optional;

/** Knows passwords of databases. Thread-safe. */
@FunctionalInterface
public interface Passwords {
    /** The password for a database and its user; empty where none is known. */
    Optional<Password> find(DatabaseAddress address);

    /** Another one, asked for after the database refused what {@link #find} gave; empty where nobody can be asked. */
    default Optional<Password> ask(DatabaseAddress address) {
        return Optional.empty();
    }
}
