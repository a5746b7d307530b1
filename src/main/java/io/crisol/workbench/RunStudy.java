package io.crisol.workbench;

import io.crisol.experiment.Experiment;
import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.PipelineJson;
import io.crisol.experiment.PromoteSpec;
import io.crisol.experiment.Run;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.finding.UsageException;
import io.crisol.job.JobContext;
import io.crisol.registry.Registry;
import io.crisol.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole study in one go, as the command line does it: import, plan, compare, promote, write. */
public final class RunStudy {
    private final Workbench workbench;
    private final Texts texts;

    /** @param texts the language of the report and the model card */
    public RunStudy(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
    }

    /**
     * What a study gave.
     *
     * @param plan the study as it was run
     * @param experiment the comparison as it was kept
     * @param runs its runs, in the order of the candidates
     * @param gates what the gates said; empty where nothing was to be promoted
     * @param promoted the bundle; empty where nothing was to be promoted
     * @param out folder with {@code pipeline.json}, {@code report.html} and {@code bundle/}
     */
    public record Result(
            StudyPlan plan,
            Experiment experiment,
            List<Run> runs,
            List<GateOutcome> gates,
            Optional<Promoted> promoted,
            Path out) {}

    /**
     * Runs a study.
     *
     * @param base the folder to which paths of the pipeline are relative
     * @param out where results go; empty for a folder of the home
     */
    public Result run(Pipeline pipeline, Path base, Optional<Path> out, CompareModels.Watch watch, JobContext context) {
        StudyData data = workbench.source().data(pipeline, base, context.slice(0, 0.05));
        StudyPlan plan = workbench.plan().plan(data, base);
        pipeline.promote().ifPresent(p -> workbench.promote().check(p, plan));
        OpenProject project = workbench.projects().named(plan.pipeline().name());
        project.edit(draft -> plan.pipeline());
        project.imported(data);
        boolean promotes = pipeline.promote().isPresent();
        Experiment experiment = workbench
                .compare()
                .compare(
                        plan,
                        project.project().id(),
                        project.iteration().id(),
                        watch,
                        context.slice(0.05, promotes ? 0.8 : 1));
        ExperimentStore store = workbench.store();
        Path folder = out.orElseGet(() -> workbench.home().out(experiment.id()))
                .toAbsolutePath()
                .normalize();
        write(plan.pipeline(), folder);
        Optional<Promoted> promoted = Optional.empty();
        if (promotes) {
            PromoteSpec spec = pipeline.promote().orElseThrow();
            Run chosen = chosen(experiment, store.runs(experiment.id()), spec);
            Registry registry = workbench.registry(Optional.empty());
            PromoteRun promote = workbench.promote();
            PromoteRun.Judged judged = promote.judge(
                    plan, experiment, chosen, spec.name(), registry, texts.language(), context.slice(0.8, 1));
            promoted = Optional.of(promote.promote(
                    judged, spec, registry, System.getProperty("user.name", ""), "", folder.resolve("bundle")));
        }
        Result result = new Result(
                plan,
                store.experiment(experiment.id()).orElse(experiment),
                store.runs(experiment.id()),
                promoted.map(Promoted::gates).orElse(List.of()),
                promoted,
                folder);
        new StudyReport(texts).write(result, folder.resolve("report.html"));
        return result;
    }

    private static Run chosen(Experiment experiment, List<Run> runs, PromoteSpec spec) {
        if (spec.family().isPresent()) {
            return runs.stream()
                    .filter(r -> r.family().equals(spec.family().get()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(Finding.error(
                            "workbench.promote_no_family", spec.family().get())));
        }
        String recommended = experiment
                .recommended()
                .orElseThrow(
                        () -> new io.crisol.finding.InputException(Finding.error("workbench.nothing_recommended")));
        return runs.stream().filter(r -> r.id().equals(recommended)).findFirst().orElseThrow();
    }

    private static void write(Pipeline pipeline, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pipeline.json"), PipelineJson.write(pipeline));
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("workbench.not_written", folder.toString()).at(Place.file(folder.toString())), e);
        }
    }
}
