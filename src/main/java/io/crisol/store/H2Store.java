package io.crisol.store;

import io.crisol.experiment.BundleRecord;
import io.crisol.experiment.DatasetRecord;
import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.FrameVersion;
import io.crisol.experiment.Iteration;
import io.crisol.experiment.Project;
import io.crisol.experiment.Run;
import io.crisol.experiment.RunDetail;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.problem.Frame;
import io.crisol.profile.assumption.AssumptionReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The store as an embedded H2 database in {@code HOME/store/crisol}. One process at a time has it open. What a method
 * has returned from is on the disk. A project must be saved before what belongs to it, an experiment before its runs, a
 * run before its detail and bundles. Thread-safe; callers take turns.
 */
public final class H2Store implements ExperimentStore {
    private final HomeLock lock;
    private final Database database;
    private final Clock clock;

    private H2Store(HomeLock lock, Database database, Clock clock) {
        this.lock = lock;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the store of a home, or makes a new one. Experiments and runs that a process has left running become
     * interrupted.
     *
     * @param home the home folder; made where it is missing
     * @param clock gives the time of changes, frame versions, looks
     * @param wait how long to wait while another process has the store open
     * @throws FailureException where another process keeps it open ({@code store.held}, {@code store.open_elsewhere}),
     *     the home can't be written ({@code store.not_writable}), the database is damaged ({@code store.corrupt}) or was
     *     written by a newer program ({@code store.newer})
     */
    public static H2Store open(Path home, Clock clock, Duration wait) {
        Path folder = folder(home.toAbsolutePath().normalize());
        HomeLock lock = HomeLock.take(home, folder, clock, wait);
        boolean opened = false;
        try {
            H2Store store = new H2Store(lock, new Database(home, folder.resolve("crisol")), clock);
            store.write(sql -> new ExperimentTables(sql).interrupt(clock.instant()));
            opened = true;
            return store;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    @Override
    public void save(Project project) {
        write(sql -> new ProjectTables(sql).put(project));
    }

    @Override
    public List<Project> projects() {
        return database.transaction(sql -> new ProjectTables(sql).projects());
    }

    @Override
    public Optional<Project> project(String id) {
        return database.transaction(sql -> new ProjectTables(sql).project(id));
    }

    @Override
    public void deleteProject(String id) {
        write(sql -> new ProjectTables(sql).delete(id));
    }

    @Override
    public void save(Iteration iteration) {
        write(sql -> {
            ProjectTables tables = new ProjectTables(sql);
            tables.put(iteration);
            tables.changed(iteration.project(), clock.instant());
        });
    }

    @Override
    public List<Iteration> iterations(String project) {
        return database.transaction(sql -> new ProjectTables(sql).iterations(project));
    }

    @Override
    public Optional<Iteration> iteration(String id) {
        return database.transaction(sql -> new ProjectTables(sql).iteration(id));
    }

    @Override
    public Optional<String> recipeEdits(String iteration) {
        return database.transaction(sql -> new ProjectTables(sql).recipeEdits(iteration));
    }

    @Override
    public void saveRecipeEdits(String iteration, String edits) {
        write(sql -> new ProjectTables(sql).putRecipeEdits(iteration, edits, clock.instant()));
    }

    @Override
    public FrameVersion keep(String project, Frame frame, String signedBy) {
        return database.transaction(sql -> {
            ProjectTables tables = new ProjectTables(sql);
            FrameVersion kept = tables.keep(project, frame, signedBy, clock.instant());
            tables.changed(project, kept.at());
            return kept;
        });
    }

    @Override
    public List<FrameVersion> frames(String project) {
        return database.transaction(sql -> new ProjectTables(sql).frames(project));
    }

    @Override
    public void save(DatasetRecord dataset) {
        write(sql -> new ExperimentTables(sql).add(dataset));
    }

    @Override
    public Optional<DatasetRecord> dataset(String fingerprint) {
        return database.transaction(sql -> new ExperimentTables(sql).dataset(fingerprint));
    }

    @Override
    public void save(Experiment experiment) {
        write(sql -> {
            new ExperimentTables(sql).put(experiment);
            new ProjectTables(sql).changed(experiment.project(), clock.instant());
        });
    }

    @Override
    public Optional<Experiment> experiment(String id) {
        return database.transaction(sql -> new ExperimentTables(sql).experiment(id));
    }

    @Override
    public List<Experiment> experiments(String project) {
        return database.transaction(sql -> new ExperimentTables(sql).experiments(project));
    }

    @Override
    public void saveAssumptions(String experiment, AssumptionReport report) {
        write(sql -> new ExperimentTables(sql).putAssumptions(experiment, report));
    }

    @Override
    public Optional<AssumptionReport> assumptions(String experiment) {
        return database.transaction(sql -> new ExperimentTables(sql).assumptions(experiment));
    }

    @Override
    public void save(Run run) {
        write(sql -> new RunTables(sql).put(run));
    }

    @Override
    public Optional<Run> run(String id) {
        return database.transaction(sql -> new RunTables(sql).run(id));
    }

    @Override
    public List<Run> runs(String experiment) {
        return database.transaction(sql -> new RunTables(sql).runs(experiment));
    }

    @Override
    public void saveDetail(String run, RunDetail detail) {
        write(sql -> new RunTables(sql).putDetail(run, detail));
    }

    @Override
    public Optional<RunDetail> detail(String run) {
        return database.transaction(sql -> new RunTables(sql).detail(run));
    }

    @Override
    public int countLook(String project, String testRowsDigest, String settings, String run, String reason) {
        return database.transaction(sql -> {
            EventTables tables = new EventTables(sql);
            tables.addLook(project, testRowsDigest, settings, run, reason, clock.instant());
            return tables.looks(project, testRowsDigest);
        });
    }

    @Override
    public int looks(String project, String testRowsDigest) {
        return database.transaction(sql -> new EventTables(sql).looks(project, testRowsDigest));
    }

    @Override
    public void save(BundleRecord bundle) {
        write(sql -> new BundleTables(sql).put(bundle));
    }

    @Override
    public List<BundleRecord> bundles(String run) {
        return database.transaction(sql -> new BundleTables(sql).bundles(run));
    }

    @Override
    public void record(Event event) {
        write(sql -> new EventTables(sql).add(event));
    }

    @Override
    public List<Event> events(String project, int most) {
        return database.transaction(sql -> new EventTables(sql).events(project, most));
    }

    @Override
    public Optional<String> setting(String key) {
        return database.transaction(sql -> new EventTables(sql).setting(key));
    }

    @Override
    public void setSetting(String key, String value) {
        write(sql -> new EventTables(sql).putSetting(key, value));
    }

    @Override
    public void close() {
        try (lock) {
            database.close();
        }
    }

    private interface Change {
        void in(Sql sql) throws SQLException;
    }

    private void write(Change change) {
        database.transaction(sql -> {
            change.in(sql);
            return change;
        });
    }

    private static Path folder(Path home) {
        if (home.toString().indexOf(';') >= 0) {
            throw new FailureException(
                    Finding.error("store.home_name", home.toString()).offering(Remedy.OTHER_HOME));
        }
        try {
            return Files.createDirectories(home.resolve("store"));
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("store.not_writable", home.toString(), String.valueOf(e.getMessage()))
                            .offering(Remedy.OTHER_HOME),
                    e);
        }
    }
}
