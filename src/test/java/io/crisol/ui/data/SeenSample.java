package io.crisol.ui.data;

import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Samples;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.Optional;

/** A sample's question and rows in a home of its own, looked at as the data page does. */
public final class SeenSample implements AutoCloseable {
    private final Workbench workbench;
    private final OpenProject project;

    public SeenSample(Path home, String sample) {
        workbench = Compose.workbench(new Home(home));
        Pipeline whole = Samples.ofApplication().pipeline(sample);
        project = workbench
                .projects()
                .create(
                        new Pipeline(
                                whole.name(),
                                whole.frame(),
                                whole.source(),
                                whole.split(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "",
                        workbench.samples().folder());
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
    }

    public Workbench workbench() {
        return workbench;
    }

    public OpenProject project() {
        return project;
    }

    public Seen seen() {
        return Seen.look(
                workbench,
                project.table().orElseThrow().data(),
                project.draft(),
                project.base(),
                Optional.empty(),
                JobContext.silent());
    }

    @Override
    public void close() {
        workbench.close();
    }
}
