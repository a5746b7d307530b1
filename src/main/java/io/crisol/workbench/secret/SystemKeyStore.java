package io.crisol.workbench.secret;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import io.crisol.data.database.Password;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The key store of the operating system: Secret Service or KWallet, Keychain, Credential Manager. It may ask the person
 * to unlock it, so every call has a minute; one that does not answer is taken as not there.
 */
public final class SystemKeyStore implements PasswordStore {
    private static final String DOMAIN = "Crisol";
    private static final long SECONDS = 60;

    private @Nullable Boolean available;

    @Override
    public synchronized boolean available() {
        Boolean known = available;
        if (known == null) {
            known = call(keyring -> keyring.getKeyringStorageType().toString()).isPresent();
            available = known;
        }
        return known;
    }

    @Override
    public Optional<Password> find(String key) {
        return available() ? call(keyring -> password(keyring, key)).map(Password::of) : Optional.empty();
    }

    private static @Nullable String password(Keyring keyring, String key) {
        try {
            return keyring.getPassword(DOMAIN, key);
        } catch (PasswordAccessException e) {
            return null;
        }
    }

    @Override
    public void keep(String key, Password password) {
        Optional<Boolean> kept = call(keyring -> {
            keyring.setPassword(DOMAIN, key, new String(password.characters()));
            return true;
        });
        if (kept.isEmpty()) {
            throw new FailureException(Finding.error("secret.system_failed"));
        }
    }

    @Override
    public void forget(String key) {
        if (available()) {
            call(keyring -> {
                keyring.deletePassword(DOMAIN, key);
                return true;
            });
        }
    }

    /** What is asked of the key store. */
    private interface Question<T> {
        @Nullable
        T of(Keyring keyring) throws PasswordAccessException;
    }

    /** The answer; empty where there is no key store, or it refuses, or does not answer. */
    private static <T> Optional<T> call(Question<T> question) {
        FutureTask<Optional<T>> task = new FutureTask<>(() -> {
            try (Keyring keyring = Keyring.create()) {
                return Optional.ofNullable(question.of(keyring));
            }
        });
        Thread.ofPlatform().daemon().name("crisol-keys").start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
