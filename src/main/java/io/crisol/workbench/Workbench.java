package io.crisol.workbench;

import io.crisol.data.read.ReadTable;
import io.crisol.experiment.ExperimentStore;
import io.crisol.job.Workers;
import io.crisol.problem.Assessor;
import io.crisol.profile.ProfileData;
import io.crisol.registry.FolderRegistry;
import io.crisol.registry.ModelReference;
import io.crisol.registry.Registry;
import io.crisol.workbench.secret.PasswordFile;
import io.crisol.workbench.secret.SystemKeyStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that window and command line can do, for one home. The store is opened when it is first needed, so that
 * commands which don't need it work beside an open window. Thread-safe.
 */
public final class Workbench implements AutoCloseable {
    private final Home home;
    private final Clock clock;
    private final Catalogs catalogs;
    private final DatabasePasswords passwords;
    private final ReadSource source;
    private final Workers workers;
    private final Function<Home, ExperimentStore> opener;
    private @Nullable ExperimentStore store;

    /** @param opener opens the store of a home; throws where another process holds it */
    public Workbench(
            Home home,
            Clock clock,
            Catalogs catalogs,
            ReadTable tables,
            Workers workers,
            Function<Home, ExperimentStore> opener) {
        this.home = home;
        this.clock = clock;
        this.catalogs = catalogs;
        this.passwords = new DatabasePasswords(
                new SystemKeyStore(), new PasswordFile(home.folder().resolve("passwords")));
        this.source = new ReadSource(tables, passwords);
        this.workers = workers;
        this.opener = opener;
    }

    /** The program's version, as in its manifest; "dev" where it runs from classes. */
    public static String version() {
        String version = Workbench.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    public Home home() {
        return home;
    }

    public Clock clock() {
        return clock;
    }

    public Catalogs catalogs() {
        return catalogs;
    }

    public Workers workers() {
        return workers;
    }

    public Samples samples() {
        return Samples.ofApplication();
    }

    /** The store of this home, opened on first use. */
    public synchronized ExperimentStore store() {
        ExperimentStore open = store;
        if (open == null) {
            open = opener.apply(home.made());
            store = open;
        }
        return open;
    }

    public Assessor assessor() {
        return catalogs.assessor();
    }

    public ReadSource source() {
        return source;
    }

    public DatabasePasswords passwords() {
        return passwords;
    }

    public ProfileData profile() {
        return new ProfileData(catalogs.alerts(), workers);
    }

    public CheckTraining checks() {
        return new CheckTraining(catalogs);
    }

    public PlanStudy plan() {
        return new PlanStudy(catalogs);
    }

    public Projects projects() {
        return new Projects(store(), samples(), clock);
    }

    public CompareModels compare() {
        return new CompareModels(store(), workers, catalogs.family("baseline"), clock, version(), checks());
    }

    public Replan replan() {
        return new Replan(this);
    }

    public PromoteRun promote() {
        return new PromoteRun(this);
    }

    public ReproduceRun reproduce() {
        return new ReproduceRun(this);
    }

    public ExplainRun explain() {
        return new ExplainRun(this);
    }

    public DuelMissing duel() {
        return new DuelMissing(catalogs, workers);
    }

    public ScoreTable score() {
        return new ScoreTable(source);
    }

    /** The registry in a folder; of this home where none is named. */
    public Registry registry(Optional<Path> folder) {
        return new FolderRegistry(folder.orElseGet(home::registry), clock);
    }

    /**
     * The folder or zip that a person means: a path, or an address such as {@code models:/name@alias}.
     *
     * @param registry folder of the registry; of this home where none is named
     */
    public Path bundle(String reference, Optional<Path> registry) {
        return ModelReference.isMeant(reference)
                ? registry(registry).resolve(reference).folder()
                : Path.of(reference);
    }

    @Override
    public synchronized void close() {
        workers.close();
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
