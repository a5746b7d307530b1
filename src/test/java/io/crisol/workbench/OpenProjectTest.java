package io.crisol.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.evaluate.RunState;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.Pipeline;
import io.crisol.finding.CancelledException;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Message;
import io.crisol.wiring.Compose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenProjectTest {
    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void open() {
        workbench = workbench();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private Workbench workbench() {
        return Compose.workbench(new Home(folder.resolve("home")), Clock.systemUTC(), new Workers(2));
    }

    private OpenProject penguins() {
        Pipeline pipeline = workbench
                .samples()
                .pipeline("penguins")
                .withCandidates(List.of(new CandidateSpec("logistic", Map.of()), new CandidateSpec("tree", Map.of())));
        OpenProject project =
                workbench.projects().create(pipeline, "", workbench.samples().folder());
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        return project;
    }

    private Experiment compare(OpenProject project) {
        StudyPlan plan = workbench
                .plan()
                .plan(
                        new StudyData(
                                project.draft(),
                                project.table().orElseThrow().file(),
                                project.table().orElseThrow().imported()),
                        project.base());
        return workbench
                .compare()
                .compare(
                        plan,
                        project.project().id(),
                        project.iteration().id(),
                        CompareModels.Watch.NONE,
                        JobContext.silent());
    }

    @Test
    void aStageTellsHowFarItIs() {
        OpenProject empty = workbench.projects().create("Nothing yet");

        assertThat(empty.standing(Stage.FRAME)).isInstanceOf(Standing.Empty.class);
        assertThat(empty.standing(Stage.COMPARE)).isInstanceOf(Standing.Locked.class);

        OpenProject project = penguins();
        assertThat(project.standing(Stage.DATA)).isInstanceOf(Standing.Done.class);
        assertThat(project.standing(Stage.COMPARE)).isInstanceOf(Standing.Empty.class);
        compare(project);
        assertThat(project.standing(Stage.COMPARE)).isInstanceOf(Standing.Done.class);
        assertThat(project.standing(Stage.PROMOTE)).isInstanceOf(Standing.Empty.class);
        assertThat(project.standing(Stage.OPERATE)).isInstanceOf(Standing.Locked.class);
    }

    @Test
    void aComparisonOfEarlierSettingsIsStaleAndKept() {
        OpenProject project = penguins();
        compare(project);
        assertThat(project.stale()).isFalse();

        project.setEdits(project.edits()
                .add(StepSpec.of("clip", ColumnChoice.named("body_mass_g"), Map.of("method", "percentile"))));

        assertThat(project.stale()).isTrue();
        assertThat(project.standing(Stage.COMPARE)).isInstanceOf(Standing.Attention.class);
        assertThat(project.runs()).hasSize(3);
        project.setEdits(project.edits().undo());
        assertThat(project.stale()).isFalse();
    }

    @Test
    void notesOfTheFrameDoNotMakeResultsStale() {
        OpenProject project = penguins();
        compare(project);

        project.editFrame(f -> f.withNote("objective", "Another sentence"));

        assertThat(project.stale()).isFalse();
    }

    @Test
    void theUndoStackSurvivesARestart() {
        OpenProject project = penguins();
        int steps = project.edits().recipe().steps().size();
        project.setEdits(project.edits().remove(0));
        String id = project.project().id();
        workbench.close();
        workbench = workbench();

        OpenProject again = workbench.projects().open(id);

        assertThat(again.edits().recipe().steps()).hasSize(steps - 1);
        assertThat(again.edits().canUndo()).isTrue();
        assertThat(again.edits().undo().recipe().steps()).hasSize(steps);
        assertThat(again.draft()).isEqualTo(project.draft());
    }

    @Test
    void listenersHearOfEveryChange() {
        OpenProject project = penguins();
        AtomicInteger heard = new AtomicInteger();
        project.listen(heard::incrementAndGet);

        project.editFrame(f -> f.withNote("objective", "Something"));
        project.editFrame(f -> f);

        assertThat(heard).hasValue(1);
    }

    @Test
    void aCancelledComparisonKeepsWhatIsFinishedAndSaysSo() {
        OpenProject project = penguins();
        StudyPlan plan = workbench.plan().plan(project.table().orElseThrow(), project.base());
        AtomicInteger folds = new AtomicInteger();
        JobContext afterSome = new JobContext() {
            @Override
            public void progress(double done, Message what) {
                folds.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return folds.get() >= 9;
            }
        };
        try {
            workbench
                    .compare()
                    .compare(
                            plan,
                            project.project().id(),
                            project.iteration().id(),
                            CompareModels.Watch.NONE,
                            afterSome);
        } catch (CancelledException e) {
            // Allowed where nothing at all was finished.
        }

        Experiment kept = project.experiment().orElseThrow();
        assertThat(kept.state()).isEqualTo(RunState.CANCELLED);
        assertThat(project.runs()).allSatisfy(r -> assertThat(r.state()).isIn(RunState.FINISHED, RunState.CANCELLED));
    }

    @Test
    void anExperimentIsNotPlannedAgainOnOtherRows() throws IOException {
        Path copy = folder.resolve("penguins.csv");
        Files.copy(workbench.samples().folder().resolve("penguins.csv"), copy);
        Pipeline pipeline = workbench
                .samples()
                .pipeline("penguins")
                .withSource(new io.crisol.experiment.SourceSpec(copy.toString(), Map.of()));
        OpenProject project = workbench.projects().create(pipeline, "", folder);
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        Experiment experiment = compare(project);
        assertThat(workbench.replan().of(experiment, JobContext.silent()).fileRows())
                .hasSize(344);

        List<String> lines = Files.readAllLines(copy);
        Files.write(copy, lines.subList(0, 300));

        assertThatThrownBy(() -> workbench.replan().of(experiment, JobContext.silent()))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.finding().code()).isEqualTo("workbench.other_rows"));
    }
}
