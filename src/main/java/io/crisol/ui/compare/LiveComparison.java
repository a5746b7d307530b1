package io.crisol.ui.compare;

import io.crisol.experiment.Experiment;
import io.crisol.experiment.Run;
import io.crisol.finding.Finding;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.RunningJob;
import io.crisol.workbench.CompareModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison while it runs, as its job tells it: what the store does not have yet. Used on the window's thread; outlives
 * the pages that show it.
 */
public final class LiveComparison {
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Optional<Experiment> experiment = Optional.empty();
    private Optional<RunningJob> job = Optional.empty();
    private Optional<Finding> failure = Optional.empty();
    private int folds;
    private boolean ended;

    /** Calls a listener after every change. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** The experiment, once it has begun. */
    public Optional<Experiment> experiment() {
        return experiment;
    }

    /** The runs as they stand, in the order of the candidates. */
    public List<Run> runs() {
        return List.copyOf(runs.values());
    }

    /** Folds of every candidate; 0 while unknown. */
    public int folds() {
        return folds;
    }

    public Optional<RunningJob> job() {
        return job;
    }

    /** Why it could not run; empty where it could. */
    public Optional<Finding> failure() {
        return failure;
    }

    public boolean running() {
        return !ended;
    }

    /** Asks it to stop; finished candidates are kept. */
    public void cancel() {
        job.ifPresent(RunningJob::cancel);
    }

    /** Passes what a comparison tells on its own threads to this object on the window's. */
    public CompareModels.Watch watch(FxJobs jobs) {
        return new CompareModels.Watch() {
            @Override
            public void began(Experiment begun, List<Run> waiting) {
                jobs.onWindow(() -> begin(begun, waiting));
            }

            @Override
            public void changed(Run run) {
                jobs.onWindow(() -> change(run));
            }
        };
    }

    /** How many folds there will be for every candidate. */
    public void planned(int foldsOfEach) {
        folds = foldsOfEach;
        tell();
    }

    /** By which job it runs, for progress and Cancel. */
    public void runningAs(RunningJob running) {
        job = Optional.of(running);
        tell();
    }

    void end(Optional<Finding> why) {
        ended = true;
        failure = why;
        tell();
    }

    private void begin(Experiment begun, List<Run> waiting) {
        experiment = Optional.of(begun);
        waiting.forEach(run -> runs.put(run.id(), run));
        tell();
    }

    private void change(Run run) {
        runs.put(run.id(), run);
        tell();
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
