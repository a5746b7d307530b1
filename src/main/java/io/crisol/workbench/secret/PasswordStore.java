package io.crisol.workbench.secret;

import io.crisol.data.database.Password;
import java.util.Optional;

/** Keeps passwords from one start to the next. Thread-safe. */
public interface PasswordStore {
    /** Whether it can be used on this machine. */
    boolean available();

    /** The password that is kept under a key. */
    Optional<Password> find(String key);

    /**
     * Keeps a password, in place of an earlier one.
     *
     * @throws io.crisol.finding.FailureException where it can't be kept
     */
    void keep(String key, Password password);

    /** Forgets a password, where one is kept. */
    void forget(String key);
}
