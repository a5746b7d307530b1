package io.crisol.ui.history;

import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Project;
import io.crisol.experiment.Run;
import io.crisol.job.JobContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the store knows of the past.
 *
 * @param rows runs; those of the newest experiment first
 * @param events what happened, newest first
 * @param projects names of projects by identifier
 */
record HistoryContent(List<HistoryRow> rows, List<Event> events, Map<String, String> projects) {
    static final HistoryContent NONE = new HistoryContent(List.of(), List.of(), Map.of());
    private static final int MOST_EVENTS = 1000;

    HistoryContent {
        rows = List.copyOf(rows);
        events = List.copyOf(events);
        projects = Map.copyOf(projects);
    }

    /**
     * Reads the past.
     *
     * @param project identifier of a project, or "" for all
     */
    static HistoryContent read(ExperimentStore store, String project, JobContext context) {
        Map<String, Project> projects = store.projects().stream().collect(Collectors.toMap(Project::id, each -> each));
        RunNotes notes = new RunNotes(store);
        List<HistoryRow> rows = new ArrayList<>();
        List<Experiment> experiments = store.experiments(project);
        Map<String, Integer> numbers = numbers(experiments);
        for (Experiment experiment : experiments) {
            context.checkCancelled();
            Project owner = projects.get(experiment.project());
            if (owner != null) {
                int number = numbers.getOrDefault(experiment.id(), 1);
                for (Run run : store.runs(experiment.id())) {
                    rows.add(new HistoryRow(
                            owner, experiment, number, run, notes.starred(run.id()), notes.note(run.id())));
                }
            }
        }
        return new HistoryContent(
                rows,
                store.events(project, MOST_EVENTS),
                projects.values().stream().collect(Collectors.toMap(Project::id, Project::name)));
    }

    /** One run with what belongs to it; empty where the store does not have it. */
    static Optional<HistoryRow> row(ExperimentStore store, String id) {
        RunNotes notes = new RunNotes(store);
        return store.run(id)
                .flatMap(run -> store.experiment(run.experiment())
                        .flatMap(experiment -> store.project(experiment.project())
                                .map(project -> new HistoryRow(
                                        project,
                                        experiment,
                                        numbers(store.experiments(project.id())).getOrDefault(experiment.id(), 1),
                                        run,
                                        notes.starred(id),
                                        notes.note(id)))));
    }

    /** The place of each experiment in its project, by date, counted from 1. */
    private static Map<String, Integer> numbers(List<Experiment> experiments) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        experiments.stream()
                .sorted(Comparator.comparing(Experiment::started))
                .forEach(e -> numbers.put(e.id(), counts.merge(e.project(), 1, Integer::sum)));
        return numbers;
    }
}
