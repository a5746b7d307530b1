package io.crisol.workbench;

import io.crisol.experiment.Event;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Ids;
import io.crisol.experiment.Iteration;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.Project;
import io.crisol.finding.Finding;
import io.crisol.finding.UsageException;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes, opens and removes projects. */
public final class Projects {
    private final ExperimentStore store;
    private final Samples samples;
    private final Clock clock;

    public Projects(ExperimentStore store, Samples samples, Clock clock) {
        this.store = store;
        this.samples = samples;
        this.clock = clock;
    }

    /** Projects, last changed first. */
    public List<Project> all() {
        return store.projects();
    }

    /** Makes an empty project. */
    public OpenProject create(String name) {
        return create(Pipeline.named(name), "", Path.of("").toAbsolutePath());
    }

    /** Makes a project from a pipeline; its source is kept as an absolute path. */
    public OpenProject create(Pipeline pipeline, String sample, Path base) {
        Instant now = clock.instant();
        Project project = new Project(Ids.fresh('p'), pipeline.name(), sample, now, now);
        store.save(project);
        Pipeline draft = pipeline.source()
                .map(s -> pipeline.withSource(s.absolute(base)))
                .orElse(pipeline);
        Iteration first = new Iteration(Ids.fresh('i'), project.id(), 1, now, draft);
        store.save(first);
        store.record(new Event(
                now, project.id(), "project", Message.of("workbench.event.project", project.name()), project.id()));
        return new OpenProject(store, clock, base, project, first);
    }

    /** Opens a sample: the project made from it before, or a new one. */
    public OpenProject openSample(String sample) {
        return store.projects().stream()
                .filter(p -> p.sample().equals(sample))
                .findFirst()
                .map(p -> open(p.id()))
                .orElseGet(() -> create(samples.pipeline(sample), sample, samples.folder()));
    }

    /** Copies a project's draft into a new one that is the person's own. */
    public OpenProject makeMine(OpenProject original, String name) {
        return create(original.draft().withName(name), "", original.base());
    }

    /**
     * Opens a project at its newest iteration.
     *
     * @throws UsageException where there is no such project
     */
    public OpenProject open(String id) {
        Project project =
                store.project(id).orElseThrow(() -> new UsageException(Finding.error("workbench.no_project", id)));
        Iteration newest = store.iterations(id).getFirst();
        return new OpenProject(store, clock, Path.of("").toAbsolutePath(), project, newest);
    }

    /** The project of that name that the command line works in; made where there is none. */
    OpenProject named(String name) {
        return store.projects().stream()
                .filter(p -> p.name().equals(name) && p.sample().isEmpty())
                .findFirst()
                .map(p -> open(p.id()))
                .orElseGet(() -> create(name));
    }

    public void delete(String id) {
        store.deleteProject(id);
    }
}
