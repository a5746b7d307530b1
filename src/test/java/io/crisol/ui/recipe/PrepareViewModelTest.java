package io.crisol.ui.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.RowLoss;
import io.crisol.workbench.Samples;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrepareViewModelTest {
    @TempDir
    Path folder;

    private Workbench workbench;
    private OpenProject project;
    private PrepareViewModel model;

    @BeforeEach
    void open() {
        workbench = Compose.workbench(new Home(folder));
        Pipeline whole = Samples.ofApplication().pipeline("penguins");
        Pipeline open = new Pipeline(
                whole.name(),
                whole.frame(),
                whole.source(),
                whole.split(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        project = workbench.projects().create(open, "", workbench.samples().folder());
        project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        model = model(project);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private PrepareViewModel model(OpenProject of) {
        PrepareViewModel made = new PrepareViewModel(workbench, of, FxJobs.sameThread(), name -> name + " (before)");
        made.shown();
        return made;
    }

    private List<String> steps() {
        return model.lines().stream().map(l -> l.step().spec().step()).toList();
    }

    private String said(int number) {
        return Texts.of(Language.EN).say(model.lines().get(number - 1).sentence());
    }

    private static StepSpec impute() {
        return StepSpec.of("impute", ColumnChoice.named("body_mass_g"), Map.of("method", "median"));
    }

    @Test
    void anOpenRecipeIsAProposalWithReasonsUntilItIsUsed() {
        assertThat(model.proposed()).isTrue();
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
        assertThat(model.lines()).allSatisfy(l -> assertThat(l.reason()).isPresent());
        assertThat(project.draft().recipe()).isEmpty();
        model.useSuggested();
        assertThat(model.proposed()).isFalse();
        assertThat(project.draft().recipe().orElseThrow()).hasSize(3);
        assertThat(model.offers()).isEmpty();
    }

    @Test
    void aStepSaysWhatItLearnedAndHowManyCellsItChanges() {
        model.beginEmpty();
        model.add(impute(), false, loss -> true);
        assertThat(said(1)).matches("Replace missing in body_mass_g by the median \\([\\d,]+\\): 2 cells");
        assertThat(model.selectedProperty().get()).isEqualTo(1);
        StepPicture picture = model.pictureProperty().get().orElseThrow();
        assertThat(picture.data().rows()).isEqualTo(2);
        assertThat(picture.numbers()).containsExactly(3, 271);
    }

    @Test
    void aStepThatLeavesOutRowsSaysTheCostByClassFirstAndIsDroppedWhenRefused() {
        model.beginEmpty();
        StepSpec step = StepSpec.of("drop_missing", ColumnChoice.named("sex"), Map.of());
        List<RowLoss> asked = new ArrayList<>();
        model.add(step, false, loss -> {
            asked.add(loss);
            return false;
        });
        assertThat(model.lines()).isEmpty();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().dropped()).isEqualTo(11);
        assertThat(asked.getFirst().rows()).isEqualTo(344);
        assertThat(asked.getFirst().classes().stream()
                        .mapToInt(RowLoss.ClassLoss::dropped)
                        .sum())
                .isEqualTo(11);
        model.add(step, false, loss -> true);
        assertThat(steps()).containsExactly("drop_missing");
        assertThat(model.loss().orElseThrow()).isEqualTo(asked.getFirst());
    }

    @Test
    void aStepThatLeavesOutRowsGoesBeforeWhatIsLearned() {
        model.useSuggested();
        model.add(StepSpec.of("drop_missing", ColumnChoice.named("sex"), Map.of()), false, loss -> true);
        assertThat(steps()).containsExactly("drop_missing", "impute", "standardize", "one_hot");
        assertThat(model.broken()).isEmpty();
    }

    @Test
    void settingsChangedOneAfterTheOtherAreOneEntryToUndo() {
        model.beginEmpty();
        model.add(impute(), false, loss -> true);
        int before = project.edits().history().size();
        model.change(StepSpec.of("impute", ColumnChoice.named("body_mass_g"), Map.of("method", "mean")));
        model.change(StepSpec.of("impute", ColumnChoice.named("body_mass_g"), Map.of("method", "mode")));
        assertThat(project.edits().history()).hasSize(before + 1);
        model.undo();
        assertThat(project.edits().recipe().steps().getFirst()).isEqualTo(impute());
    }

    @Test
    void undoAndRedoSayWhatTheyDoAndSurviveARestart() {
        model.useSuggested();
        model.toggle(2);
        assertThat(model.lines().get(1).enabled()).isFalse();
        OpenProject later = workbench.projects().open(project.project().id());
        later.imported(project.table().orElseThrow());
        model.hidden();
        model = model(later);
        assertThat(model.lines().get(1).enabled()).isFalse();
        assertThat(model.undo().map(Texts.of(Language.EN)::say).orElseThrow()).startsWith("Switched off «Standardise");
        assertThat(model.lines().get(1).enabled()).isTrue();
        assertThat(model.redo()).isPresent();
        assertThat(model.lines().get(1).enabled()).isFalse();
    }

    @Test
    void aBrokenStepKeepsItsPlaceAndWhatItOffersMendsIt() {
        RecipeEdits edits =
                project.edits().add(impute()).add(StepSpec.of("drop_missing", ColumnChoice.named("sex"), Map.of()));
        project.setEdits(edits);
        StepLine broken = model.broken().orElseThrow();
        assertThat(broken.number()).isEqualTo(2);
        model.select(2);
        var finding = broken.trouble().orElseThrow();
        model.mend(finding, finding.actions().getFirst());
        assertThat(steps()).containsExactly("drop_missing", "impute");
        assertThat(model.broken()).isEmpty();
        assertThat(model.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void aNameThatIsMistypedIsMendedByTheNearestOne() {
        project.setEdits(project.edits()
                .add(StepSpec.of("impute", ColumnChoice.named("body_mas_g"), Map.of("method", "median"))));
        model.select(1);
        var finding = model.broken().orElseThrow().trouble().orElseThrow();
        model.mend(finding, finding.actions().getFirst());
        assertThat(project.edits().recipe().steps().getFirst()).isEqualTo(impute());
        assertThat(model.broken()).isEmpty();
    }

    @Test
    void movingAStepKeepsItSelectedAndStopsAtTheEnds() {
        model.useSuggested();
        model.select(1);
        model.move(1, 2);
        assertThat(steps()).containsExactly("standardize", "impute", "one_hot");
        assertThat(model.selectedProperty().get()).isEqualTo(2);
        model.move(1, 0);
        assertThat(steps()).containsExactly("standardize", "impute", "one_hot");
    }

    @Test
    void whatTheRecipeLacksIsOfferedWithItsReason() {
        model.useSuggested();
        model.remove(3);
        assertThat(model.offers()).hasSize(1);
        assertThat(model.offers().getFirst().step().step()).isEqualTo("one_hot");
        model.addOffers();
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
        assertThat(model.offers()).isEmpty();
    }

    @Test
    void resetTakesEveryStepOutAndUndoBringsThemBack() {
        model.useSuggested();
        model.reset();
        assertThat(model.lines()).isEmpty();
        assertThat(model.pictureProperty().get().orElseThrow().data().rows()).isEqualTo(344);
        model.undo();
        assertThat(model.lines()).hasSize(3);
    }
}
