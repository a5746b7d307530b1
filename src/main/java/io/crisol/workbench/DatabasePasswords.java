package io.crisol.workbench;

import io.crisol.data.database.DatabaseAddress;
import io.crisol.data.database.Password;
import io.crisol.data.database.Passwords;
import io.crisol.workbench.secret.Keep;
import io.crisol.workbench.secret.PasswordStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passwords of databases: those of this session, those given at the start (an environment variable, a file), those kept
 * by choice, and, where a database refuses all that, the person. None of them ever gets into a project, a log, a message
 * or the store. Thread-safe.
 */
public final class DatabasePasswords implements Passwords {
    private final PasswordStore system;
    private final PasswordStore file;
    private final Map<String, Password> session = new ConcurrentHashMap<>();
    private volatile Passwords given = address -> Optional.empty();
    private volatile Passwords asked = address -> Optional.empty();

    /**
     * @param system the key store of the operating system
     * @param file the file in the home
     */
    public DatabasePasswords(PasswordStore system, PasswordStore file) {
        this.system = system;
        this.file = file;
    }

    /** Takes passwords that were given at the start; they come before those that are kept. */
    public void give(Passwords atStart) {
        given = atStart;
    }

    /** Who is asked when a database refuses what is known. */
    public void ask(Passwords person) {
        asked = person;
    }

    @Override
    public Optional<Password> find(DatabaseAddress address) {
        return Optional.ofNullable(session.get(address.key()))
                .or(() -> given.find(address))
                .or(() -> file.available() ? file.find(address.key()) : Optional.empty())
                .or(() -> system.find(address.key()));
    }

    @Override
    public Optional<Password> ask(DatabaseAddress address) {
        Optional<Password> answer = asked.find(address);
        answer.ifPresent(password -> session.put(address.key(), password));
        return answer;
    }

    /** Uses a password for the rest of this session. */
    public void use(DatabaseAddress address, Password password) {
        session.put(address.key(), password);
    }

    /** Forgets what was used in this session: it was refused. */
    public void forget(DatabaseAddress address) {
        session.remove(address.key());
    }

    /** Whether a place to keep passwords is there on this machine. */
    public boolean available(Keep where) {
        return switch (where) {
            case ASK -> true;
            case SYSTEM -> system.available();
            case FILE -> file.available();
        };
    }

    /**
     * Keeps a password where the person chose; it is forgotten everywhere else.
     *
     * @throws io.crisol.finding.FailureException where it can't be kept there
     */
    public void keep(DatabaseAddress address, Password password, Keep where) {
        use(address, password);
        if (where == Keep.SYSTEM) {
            system.keep(address.key(), password);
        } else {
            system.forget(address.key());
        }
        if (where == Keep.FILE) {
            file.keep(address.key(), password);
        } else if (file.available()) {
            file.forget(address.key());
        }
    }
}
