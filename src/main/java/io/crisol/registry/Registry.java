package io.crisol.registry;

import io.crisol.finding.FailureException;
import io.crisol.finding.UsageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Registered models with their versions, aliases and history. Every change is whole or not at all, also where several
 * programs change at once. Thread-safe.
 *
 * <p>Names that are not allowed, and models, versions or aliases that are not there, are {@link UsageException}s that
 * name the nearest; trouble with the place itself is a {@link FailureException}.
 */
public interface Registry {
    /** All models, by name. */
    List<RegisteredModel> models();

    /** A model; empty where there is none of that name. */
    Optional<RegisteredModel> model(String name);

    /**
     * Registers a bundle as the next version: its digests and golden rows are checked, and its files copied. The same
     * bundle is not registered twice.
     *
     * @param bundle a folder or zip
     * @throws io.crisol.finding.InputException where the bundle does not hold
     * @throws UsageException where a gate blocks
     */
    Registered register(Path bundle, Registration registration);

    /** The version at an address such as {@code models:/name@alias} or {@code models:/name/3}. */
    Version resolve(String reference);

    /**
     * Lets an alias stand for a version.
     *
     * @param revision the revision of the model that was seen
     * @throws FailureException where aliases were changed since
     * @throws UsageException where the version is retired
     */
    void setAlias(String name, String alias, int version, long revision, String by, String note);

    /** Lets an alias stand for a version, whatever it stands for now. */
    default void setAlias(String name, String alias, int version, String by, String note) {
        long revision = model(name).map(RegisteredModel::revision).orElse(0L);
        setAlias(name, alias, version, revision, by, note);
    }

    /** Takes an alias away. */
    void deleteAlias(String name, String alias, String by, String note);

    /**
     * Lets an alias stand again for the version before.
     *
     * @return the version that holds it now
     * @throws UsageException where no version held it before
     */
    Version rollback(String name, String alias, String by, String note);

    /**
     * Retires a version: it keeps its number and files, loses its aliases and gets no other.
     *
     * @throws UsageException where it is champion or in production
     */
    void retire(String name, int version, String by, String reason);

    /** What happened, newest first; of one model, or of all where the name is "". */
    List<RegistryEvent> events(String name);

    /** Recomputes the digests of a version and scores its golden rows. */
    Verification verify(String name, int version);
}
