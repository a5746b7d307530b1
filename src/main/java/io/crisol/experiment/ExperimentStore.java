package io.crisol.experiment;

import io.crisol.profile.assumption.AssumptionReport;
import java.util.List;
import java.util.Optional;

/**
 * Keeps everything that happened: projects, iterations, datasets, experiments, runs, bundles, events. Every method is
 * one transaction; a result is stored whole or not at all. Thread-safe.
 *
 * <p>Failures are thrown as {@link io.crisol.finding.FailureException}.
 */
public interface ExperimentStore extends AutoCloseable {
    /** Adds or replaces a project. */
    void save(Project project);

    /** Projects, last changed first. */
    List<Project> projects();

    Optional<Project> project(String id);

    /** Removes a project with everything in it. */
    void deleteProject(String id);

    /** Adds or replaces an iteration with its draft, and marks its project as changed. */
    void save(Iteration iteration);

    /** Iterations of a project, newest first. */
    List<Iteration> iterations(String project);

    Optional<Iteration> iteration(String id);

    /** The recipe's undo stack of an iteration, as the domain wrote it; empty where none was saved. */
    Optional<String> recipeEdits(String iteration);

    void saveRecipeEdits(String iteration, String edits);

    /** Keeps a version of the frame; the number is given by the store. */
    FrameVersion keep(String project, io.crisol.problem.Frame frame, String signedBy);

    /** Versions of a project's frame, newest first. */
    List<FrameVersion> frames(String project);

    /** Adds a dataset, or leaves the first record of the same fingerprint as it is. */
    void save(DatasetRecord dataset);

    Optional<DatasetRecord> dataset(String fingerprint);

    /** Adds or replaces an experiment. */
    void save(Experiment experiment);

    Optional<Experiment> experiment(String id);

    /** Experiments, newest first; of one project, or of all where the argument is "". */
    List<Experiment> experiments(String project);

    /** Keeps what assumption checks found in the training rows of an experiment, in place of what was kept before. */
    void saveAssumptions(String experiment, AssumptionReport report);

    /** What was kept, without pictures; empty where nothing was. */
    Optional<AssumptionReport> assumptions(String experiment);

    /** Adds or replaces a run with all its fold scores. */
    void save(Run run);

    Optional<Run> run(String id);

    /** Runs of an experiment, in the order in which they were first saved. */
    List<Run> runs(String experiment);

    void saveDetail(String run, RunDetail detail);

    Optional<RunDetail> detail(String run);

    /**
     * Counts a look at a test part. A reproduction with equal settings is the same look.
     *
     * @param settings digest of everything that decides what was seen
     * @return how often the test part has been looked at, this look included
     */
    int countLook(String project, String testRowsDigest, String settings, String run, String reason);

    /** How often a test part has been looked at. */
    int looks(String project, String testRowsDigest);

    void save(BundleRecord bundle);

    /** Bundles, newest first; of one run, or of all where the argument is "". */
    List<BundleRecord> bundles(String run);

    void record(Event event);

    /** Events, newest first; of one project, or of all where the argument is "". */
    List<Event> events(String project, int most);

    /** The value of a setting of the workbench (theme, language, last project). */
    Optional<String> setting(String key);

    void setSetting(String key, String value);

    @Override
    void close();
}
