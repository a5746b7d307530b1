package io.crisol.workbench;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Keeps tables that were pasted as files of the home, so that they can be read again. Thread-safe. */
public final class PastedTables {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final Path folder;
    private final Clock clock;

    public PastedTables(Home home, Clock clock) {
        this.folder = home.folder().resolve("pasted");
        this.clock = clock;
    }

    /**
     * Writes a text as a file in UTF-8.
     *
     * @throws FailureException where it can't be written
     */
    public Path keep(String text) {
        String name = "pasted-" + NAME.format(clock.instant().atZone(ZoneId.systemDefault()));
        boolean json =
                text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        Path file = folder.resolve(name + (json ? ".json" : ".csv"));
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("workbench.home_unusable", folder.toString()).at(Place.file(file.toString())), e);
        }
    }
}
