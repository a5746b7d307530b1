package io.crisol.ui;

import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.wiring.Compose;
import io.crisol.workbench.CompareModels;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sample in a home of its own, compared with a few quick candidates. */
public final class SmallStudy implements AutoCloseable {
    private final Workbench workbench;
    private final OpenProject project;

    private SmallStudy(Workbench workbench, OpenProject project) {
        this.workbench = workbench;
        this.project = project;
    }

    /** The sample with its rows in memory, not compared yet. */
    public static SmallStudy loaded(String sample, Path home, Clock clock) {
        Workbench workbench = Compose.workbench(new Home(home), clock, Workers.ofMachine());
        Pipeline pipeline = quick(workbench.samples().pipeline(sample));
        OpenProject project =
                workbench.projects().create(pipeline, "", workbench.samples().folder());
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        return new SmallStudy(workbench, project);
    }

    /** The sample, compared. */
    public static SmallStudy compared(String sample, Path home, Clock clock) {
        SmallStudy study = loaded(sample, home, clock);
        study.compare();
        return study;
    }

    public static SmallStudy compared(String sample, Path home) {
        return compared(sample, home, Clock.systemUTC());
    }

    private static Pipeline quick(Pipeline pipeline) {
        String family = pipeline.frame().task().map(t -> t.classes()).orElse(true) ? "logistic" : "ridge";
        return new Pipeline(
                pipeline.name(),
                pipeline.frame(),
                pipeline.source(),
                pipeline.split(),
                pipeline.recipe(),
                Optional.of(List.of(
                        new CandidateSpec("baseline", Map.of()),
                        new CandidateSpec(family, Map.of()),
                        new CandidateSpec("tree", Map.of("max_depth", 4)))),
                pipeline.promote());
    }

    public Experiment compare() {
        var plan = workbench.plan().plan(project.table().orElseThrow(), project.base());
        Experiment made = workbench
                .compare()
                .compare(
                        plan,
                        project.project().id(),
                        project.iteration().id(),
                        CompareModels.Watch.NONE,
                        JobContext.silent());
        project.changed();
        return made;
    }

    public Workbench workbench() {
        return workbench;
    }

    public OpenProject project() {
        return project;
    }

    @Override
    public void close() {
        workbench.close();
    }
}
