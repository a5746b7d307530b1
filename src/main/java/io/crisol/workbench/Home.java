package io.crisol.workbench;

import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which Crisol keeps what is the person's: the store, the folder registry, written bundles.
 *
 * @param folder absolute path
 */
public record Home(Path folder) {
    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The folder named on the command line or in CRISOL_HOME, else {@code .crisol} in the person's home. */
    public static Home of(java.util.Optional<String> given) {
        String environment = System.getenv("CRISOL_HOME");
        if (given.isPresent()) {
            return new Home(Path.of(given.get()));
        }
        return environment == null || environment.isBlank()
                ? new Home(Path.of(System.getProperty("user.home", "."), ".crisol"))
                : new Home(Path.of(environment));
    }

    public Path registry() {
        return folder.resolve("registry");
    }

    /** Where results of a study go when nobody names a place. */
    public Path out(String experiment) {
        return folder.resolve("out").resolve(experiment);
    }

    /**
     * Makes the folder where it is not there.
     *
     * @throws FailureException where it can't be made or written
     */
    public Home made() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("workbench.home_unusable", folder.toString()).at(Place.file(folder.toString())), e);
        }
        if (!Files.isWritable(folder)) {
            throw new FailureException(
                    Finding.error("workbench.home_unusable", folder.toString()).at(Place.file(folder.toString())));
        }
        return this;
    }
}
