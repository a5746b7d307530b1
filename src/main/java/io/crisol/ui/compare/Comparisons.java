package io.crisol.ui.compare;

import io.crisol.experiment.Experiment;
import io.crisol.finding.Finding;
import io.crisol.job.Outcome;
import io.crisol.text.Message;
import io.crisol.ui.kit.FxJobs;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.StudyPlan;
import io.crisol.workbench.Workbench;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts comparisons and keeps what their pages know, for as long as the window is open: pages come and go (a switch of
 * language makes them again), a running comparison stays. Used on the window's thread.
 */
public final class Comparisons {
    private final Workbench workbench;
    private final FxJobs jobs;
    private final Consumer<Finding> onFailure;
    private final Map<String, LiveComparison> newest = new HashMap<>();
    private final Map<String, CompareViewModel> models = new HashMap<>();

    /** @param onFailure told of a comparison that could not be run, whatever page is open */
    public Comparisons(Workbench workbench, FxJobs jobs, Consumer<Finding> onFailure) {
        this.workbench = workbench;
        this.jobs = jobs;
        this.onFailure = onFailure;
    }

    FxJobs jobs() {
        return jobs;
    }

    Workbench workbench() {
        return workbench;
    }

    /** What the compare page of a project knows. */
    public CompareViewModel model(OpenProject project) {
        String id = project.project().id();
        CompareViewModel known = models.get(id);
        if (known == null || known.project() != project) {
            known = new CompareViewModel(this, project);
            models.put(id, known);
        }
        return known;
    }

    /** The newest comparison started for a project in this window. */
    public Optional<LiveComparison> newest(OpenProject project) {
        return Optional.ofNullable(newest.get(project.project().id()));
    }

    /**
     * Compares the candidates of a study in the background, as one task.
     *
     * @param study the settings as they are to be, with the rows
     */
    public LiveComparison start(OpenProject project, StudyData study) {
        LiveComparison live = new LiveComparison();
        follow(project, live);
        String projectId = project.project().id();
        String iteration = project.iteration().id();
        live.runningAs(jobs.start(
                Message.of("ui_compare.job", project.project().name()),
                context -> {
                    StudyPlan plan = workbench.plan().plan(study, project.base());
                    int folds = plan.evaluation().split().folds().size();
                    jobs.onWindow(() -> live.planned(folds));
                    return workbench.compare().compare(plan, projectId, iteration, live.watch(jobs), context);
                },
                outcome -> {
                    live.end(failure(outcome));
                    live.failure().ifPresent(onFailure);
                    project.changed();
                }));
        return live;
    }

    /** Takes a comparison that somebody else drives as the newest one of a project. */
    public void follow(OpenProject project, LiveComparison live) {
        newest.put(project.project().id(), live);
        model(project).follow(live);
    }

    private static Optional<Finding> failure(Outcome<Experiment> outcome) {
        return outcome instanceof Outcome.Failed<Experiment> failed ? Optional.of(failed.finding()) : Optional.empty();
    }
}
