package io.crisol.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.experiment.SourceSpec;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.CompareModels;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshViewModelTest {
    @TempDir
    Path folder;

    private Path file;
    private Workbench workbench;
    private OpenProject project;
    private RefreshViewModel model;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("penguins.csv");
        Files.copy(Path.of("sample-data/penguins.csv"), file);
        workbench = Compose.workbench(new Home(folder.resolve("home")), Clock.systemUTC(), new Workers(2));
        Pipeline pipeline = workbench
                .samples()
                .pipeline("penguins")
                .withSource(new SourceSpec(file.toString(), Map.of()))
                .withCandidates(List.of(new CandidateSpec("tree", Map.of())));
        project = workbench.projects().create(pipeline, "", folder);
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        model = new RefreshViewModel(workbench, project, FxJobs.sameThread());
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private void compare() {
        var plan = workbench.plan().plan(project.table().orElseThrow(), project.base());
        project.edit(draft -> plan.pipeline());
        workbench
                .compare()
                .compare(
                        plan,
                        project.project().id(),
                        project.iteration().id(),
                        new CompareModels.Watch() {},
                        JobContext.silent());
    }

    private void rewrite() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.replaceAll(line -> line.replace("Torgersen", "Anvers"));
        lines.addAll(lines.subList(1, 6));
        Files.write(file, lines);
    }

    @Test
    void anUnchangedSourceIsSaidToBeTheSame() {
        model.read();

        assertThat(model.stateProperty().get()).isInstanceOf(RefreshViewModel.State.Same.class);
        assertThat(model.changed()).isFalse();
    }

    @Test
    void theDifferenceIsShownBeforeAnythingIsTaken() throws IOException {
        String before = project.table().orElseThrow().data().fingerprint();
        rewrite();

        model.read();

        var changed = (RefreshViewModel.State.Changed) model.stateProperty().get();
        assertThat(changed.difference().rowsAfter())
                .isEqualTo(changed.difference().rowsBefore() + 5);
        assertThat(model.changes(changed.difference()))
                .extracting(c -> c.what() + " " + c.column() + " " + c.before() + " " + c.after())
                .containsExactly("NEW_LEVELS island [] [Anvers]", "GONE_LEVELS island [Torgersen] []");
        assertThat(project.table().orElseThrow().data().fingerprint()).isEqualTo(before);
    }

    @Test
    void takingTheNewRowsMarksWhatWasMadeWithTheEarlierOnes() throws IOException {
        compare();
        assertThat(project.stale()).isFalse();
        rewrite();
        model.read();
        assertThat(model.comparisons()).isEqualTo(1);

        model.apply();

        assertThat(project.table().orElseThrow().data().rows()).isEqualTo(349);
        assertThat(project.stale()).isTrue();
        assertThat(project.experiments()).hasSize(1);
    }

    @Test
    void keepingTheEarlierRowsChangesNothing() throws IOException {
        compare();
        rewrite();
        model.read();

        model.keep();

        assertThat(project.table().orElseThrow().data().rows()).isEqualTo(344);
        assertThat(project.stale()).isFalse();
    }

    @Test
    void aSourceThatIsGoneIsNamedAndTheRowsStay() throws IOException {
        Files.delete(file);

        model.read();

        assertThat(model.stateProperty().get()).isInstanceOf(RefreshViewModel.State.Failed.class);
        assertThat(project.table()).isPresent();
    }
}
