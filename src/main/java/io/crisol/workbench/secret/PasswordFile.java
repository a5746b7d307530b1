package io.crisol.workbench.secret;

import io.crisol.data.database.Password;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file with passwords that only its owner can read and write (0600): a line for each, key and password in Base64, which
 * hides nothing but keeps line ends out. A file that others can read is not used.
 */
public final class PasswordFile implements PasswordStore {
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    public PasswordFile(Path file) {
        this.file = file;
    }

    @Override
    public boolean available() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    @Override
    public synchronized Optional<Password> find(String key) {
        return Optional.ofNullable(read().get(key)).map(Password::of);
    }

    @Override
    public synchronized void keep(String key, Password password) {
        Map<String, String> all = read();
        all.put(key, new String(password.characters()));
        write(all);
    }

    @Override
    public synchronized void forget(String key) {
        Map<String, String> all = read();
        if (all.remove(key) != null) {
            write(all);
        }
    }

    private Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return all;
        }
        try {
            if (!OWN.containsAll(Files.getPosixFilePermissions(file))) {
                throw failure("secret.file_open", null);
            }
            for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
                int at = line.indexOf(' ');
                if (at > 0) {
                    all.put(decoded(line.substring(0, at)), decoded(line.substring(at + 1)));
                }
            }
            return all;
        } catch (IOException | IllegalArgumentException e) {
            throw failure("secret.file_unreadable", e);
        }
    }

    private void write(Map<String, String> all) {
        String text = all.entrySet().stream()
                .map(e -> encoded(e.getKey()) + " " + encoded(e.getValue()) + "\n")
                .collect(Collectors.joining());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWN));
            Files.writeString(fresh, text, StandardCharsets.US_ASCII);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UnsupportedOperationException e) {
            throw failure("secret.file_unwritable", e);
        }
    }

    private FailureException failure(String code, @org.jspecify.annotations.Nullable Throwable cause) {
        Finding finding = Finding.error(code).at(Place.file(file.toString()));
        return cause == null ? new FailureException(finding) : new FailureException(finding, cause);
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
