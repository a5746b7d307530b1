package io.crisol.ui.compare;

import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workbench in a folder of its own with the penguins open, for tests. */
final class Studio implements AutoCloseable {
    final Workbench workbench;
    final OpenProject project;

    private Studio(Workbench workbench, OpenProject project) {
        this.workbench = workbench;
        this.project = project;
    }

    /** The penguins with quick candidates. */
    static Studio penguins(Path folder) {
        return of(folder, penguins());
    }

    /** A study with its rows in memory. */
    static Studio of(Path folder, Pipeline study) {
        Workbench workbench = Compose.workbench(new Home(folder));
        OpenProject project =
                workbench.projects().create(study, "", workbench.samples().folder());
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        return new Studio(workbench, project);
    }

    static Pipeline penguins() {
        return sample("penguins")
                .withCandidates(List.of(
                        new CandidateSpec("baseline", Map.of()),
                        new CandidateSpec("logistic", Map.of()),
                        new CandidateSpec("tree", Map.of())));
    }

    static Pipeline sample(String name) {
        return io.crisol.workbench.Samples.ofApplication().pipeline(name);
    }

    /** The penguins with everything left open that can be. */
    static Pipeline open() {
        Pipeline all = sample("penguins");
        return new Pipeline(
                all.name(),
                all.frame().withMetric(Optional.empty()),
                all.source(),
                Optional.empty(),
                all.recipe(),
                Optional.empty(),
                Optional.empty());
    }

    Comparisons comparisons() {
        return new Comparisons(workbench, FxJobs.sameThread(), finding -> {});
    }

    @Override
    public void close() {
        workbench.close();
    }
}
