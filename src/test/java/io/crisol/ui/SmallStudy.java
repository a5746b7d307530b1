package io.crisol.ui;

import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.PromoteSpec;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.text.Language;
import io.crisol.wiring.Compose;
import io.crisol.workbench.CompareModels;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** Takes the objective out of the frame, so that the gate of the model card fails. */
    public SmallStudy withoutObjective() {
        project.editFrame(f -> f.withNote("objective", ""));
        return this;
    }

    public Experiment compare() {
        StudyData read = project.table().orElseThrow();
        StudyData asDrafted = new StudyData(project.draft(), read.file(), read.imported());
        var plan = workbench.plan().plan(asDrafted, project.base());
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

    /** Takes the recommended run through the gates, waives what failed, and registers it. */
    public String register(String name, String alias, String note) {
        Experiment experiment = project.experiment().orElseThrow();
        var run = workbench.store().run(experiment.recommended().orElseThrow()).orElseThrow();
        var registry = workbench.registry(Optional.empty());
        var plan = workbench.replan().of(experiment, project.table().orElseThrow());
        var judged = workbench.promote().judge(plan, experiment, run, name, registry, Language.EN, JobContext.silent());
        Map<String, String> waivers = new TreeMap<>();
        judged.promotion().blocking().forEach(g -> waivers.put(g.gate(), "a trial"));
        var spec = new PromoteSpec(name, Optional.of(alias).filter(a -> !a.isEmpty()), Optional.empty(), waivers);
        return workbench
                .promote()
                .promote(
                        judged,
                        spec,
                        registry,
                        "M. Ortega",
                        note,
                        workbench.home().out(experiment.id()).resolve("bundle-" + run.id()))
                .registered()
                .orElseThrow();
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
