package io.crisol.ui.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.recipe.StepSpec;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.DuelMissing;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuelViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private OpenProject project;
    private DuelViewModel model;

    @BeforeEach
    void open() {
        workbench = Compose.workbench(new Home(folder));
        project = open("penguins");
        model = new DuelViewModel(workbench, project, FxJobs.sameThread());
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private OpenProject open(String sample) {
        Pipeline whole = workbench.samples().pipeline(sample);
        Pipeline open = new Pipeline(
                whole.name(),
                whole.frame(),
                whole.source(),
                whole.split(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        OpenProject made =
                workbench.projects().create(open, "", workbench.samples().folder());
        made.imported(workbench.source().data(made.draft(), made.base(), JobContext.silent()));
        return made;
    }

    @Test
    void itBeginsWithTheColumnThatHasMostGapsAndASimpleFamily() {
        model.shown(List.of());
        assertThat(model.gaps().getFirst()).isEqualTo(new DuelMissing.Gap("sex", 11, 344));
        assertThat(model.gaps()).hasSize(5);
        assertThat(model.columns()).containsExactly("sex");
        assertThat(model.familyProperty().get()).isEqualTo("logistic");
        assertThat(model.entries()).hasSize(model.ways().size());
        assertThat(model.duel()).isPresent();
    }

    @Test
    void theRecipeThatIsTakenIsOneEntryToUndoAndSaysWhatItWas() {
        model.shown(List.of("body_mass_g"));
        var before = project.edits().recipe();
        model.take(model.entries().get(1));
        assertThat(project.edits().recipe().steps().stream().map(StepSpec::step))
                .startsWith("drop_missing");
        assertThat(project.edits().undoSentence().orElseThrow().key()).isEqualTo("recipe.edit.duel");
        assertThat(project.edits().undo().recipe()).isEqualTo(before);
    }

    @Test
    void anotherRecipeMakesTheResultsStaleUntilThePageIsShownAgain() {
        model.shown(List.of("sex"));
        assertThat(model.staleProperty().get()).isFalse();
        model.familyProperty().set("boosting");
        assertThat(model.staleProperty().get()).isTrue();
        model.familyProperty().set("logistic");
        assertThat(model.staleProperty().get()).isFalse();
        model.take(model.duel().orElseThrow().taken().orElseThrow());
        model.shown(List.of());
        assertThat(model.columns()).containsExactly("sex");
        assertThat(model.staleProperty().get()).isFalse();
    }

    @Test
    void aTableWithoutGapsHasNothingToCompare() {
        DuelViewModel none = new DuelViewModel(workbench, open("ames-housing"), FxJobs.sameThread());
        none.shown(List.of());
        assertThat(none.possible()).isTrue();
        assertThat(none.gaps()).isEmpty();
        assertThat(none.duel()).isEmpty();
    }

    @Test
    void withoutATargetNothingIsAsked() {
        project.editFrame(f -> f.withTarget(Optional.empty(), Optional.empty(), Optional.empty()));
        model.shown(List.of());
        assertThat(model.possible()).isFalse();
        assertThat(model.entries()).isEmpty();
    }
}
