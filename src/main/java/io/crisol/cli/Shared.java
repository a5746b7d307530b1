package io.crisol.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command. */
final class Shared {
    @Option(names = "--json", description = "print exactly one JSON document")
    boolean json;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "folder of the store, the registry and written bundles (default: CRISOL_HOME, else ~/.crisol)")
    @Nullable
    String home;

    @Option(names = "--lang", paramLabel = "en|es", description = "language of messages")
    @Nullable
    String lang;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "file whose first line is the password of the database that a pipeline reads"
                    + " (or set CRISOL_PASSWORD)")
    @Nullable
    Path passwordFile;

    Optional<String> home() {
        return Optional.ofNullable(home);
    }

    Optional<String> lang() {
        return Optional.ofNullable(lang);
    }
}
