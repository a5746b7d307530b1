package io.crisol.cli;

import io.crisol.data.database.DatabaseAddress;
import io.crisol.data.database.Password;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.workbench.DatabasePasswords;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passwords of databases on a terminal: from a file or the environment, else asked without echo where a person sits. */
final class TerminalPasswords {
    static final String VARIABLE = "CRISOL_PASSWORD";

    private final Terminal terminal;
    private final @Nullable Path file;

    /** @param file the file that an option names, with the password on its first line */
    TerminalPasswords(Terminal terminal, @Nullable Path file) {
        this.terminal = terminal;
        this.file = file;
    }

    void offerTo(DatabasePasswords passwords) {
        passwords.give(address -> fromFile().or(TerminalPasswords::fromEnvironment));
        passwords.ask(this::ask);
    }

    private Optional<Password> fromFile() {
        if (file == null) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(Password::of);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UsageException(
                    Finding.error("cli.password_file", file.toString()).at(Place.file(file.toString())), e);
        }
    }

    private static Optional<Password> fromEnvironment() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(p -> !p.isEmpty())
                .map(Password::of);
    }

    private Optional<Password> ask(DatabaseAddress address) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        String question = terminal.texts().say("cli.password", address.user(), address.label());
        char[] typed = console.readPassword("%s ", Terminal.printable(question));
        return typed == null || typed.length == 0 ? Optional.empty() : Optional.of(new Password(typed));
    }
}
