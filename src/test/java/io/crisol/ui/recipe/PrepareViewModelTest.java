package io.crisol.ui.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.Dataset;
import io.crisol.data.DoubleNumbers;
import io.crisol.data.read.ImportResult;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.recipe.ColumnChoice;
import io.crisol.recipe.RecipeEdits;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Deletion;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Samples;
import io.crisol.workbench.StudyData;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
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
        return model.steps().lines().stream().map(l -> l.step().spec().step()).toList();
    }

    private String said(int number) {
        return Texts.of(Language.EN).say(model.steps().lines().get(number - 1).sentence());
    }

    private static StepSpec impute() {
        return StepSpec.of("impute", ColumnChoice.named("body_mass_g"), Map.of("method", "median"));
    }

    @Test
    void anOpenRecipeIsAProposalWithReasonsUntilItIsUsed() {
        assertThat(model.steps().proposed()).isTrue();
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
        assertThat(model.steps().lines()).allSatisfy(l -> assertThat(l.reason()).isPresent());
        assertThat(project.draft().recipe()).isEmpty();
        model.steps().useSuggested();
        assertThat(model.steps().proposed()).isFalse();
        assertThat(project.draft().recipe().orElseThrow()).hasSize(3);
        assertThat(model.offers().offers()).isEmpty();
    }

    @Test
    void aStepSaysWhatItLearnedAndHowManyCellsItChanges() {
        model.steps().beginEmpty();
        model.adding().add(impute(), false);
        assertThat(said(1)).matches("Replace missing in body_mass_g by the median \\([\\d,]+\\): 2 cells");
        assertThat(model.steps().selectedProperty().get()).isEqualTo(1);
        StepPicture picture = model.preview().pictureProperty().get().orElseThrow();
        assertThat(picture.data().rows()).isEqualTo(2);
        assertThat(picture.numbers()).containsExactly(3, 271);
    }

    private static StepSpec dropping(String... columns) {
        return StepSpec.of("drop_missing", ColumnChoice.named(columns), Map.of());
    }

    @Test
    void aStepThatLeavesOutRowsWaitsWithItsCostByClassAndIsGoneWhenRefused() {
        model.steps().beginEmpty();
        model.adding().add(dropping("sex"), false);
        assertThat(model.steps().lines()).isEmpty();
        Deletion cost = model.adding().waiting().orElseThrow().deletion().orElseThrow();
        assertThat(cost.rows().dropped()).isEqualTo(11);
        assertThat(cost.rows().rows()).isEqualTo(344);
        assertThat(cost.training().rows()).isEqualTo(275);
        assertThat(cost.training().classes()).hasSize(3);
        model.adding().cancel();
        assertThat(model.adding().waiting()).isEmpty();
        assertThat(model.steps().lines()).isEmpty();
        model.adding().add(dropping("sex"), false);
        model.adding().accept();
        assertThat(steps()).containsExactly("drop_missing");
        assertThat(model.steps().lossProperty().get().orElseThrow().dropped()).isEqualTo(11);
    }

    @Test
    void aStepThatWaitsCanBeChangedAndIsAddedOnlyOnceItSaysWhatToTake() {
        model.steps().beginEmpty();
        model.adding().add(dropping(), false);
        assertThat(model.adding().waiting().orElseThrow().ready()).isFalse();
        model.adding().accept();
        assertThat(model.steps().lines()).isEmpty();
        model.adding().change(dropping("sex", "body_mass_g"));
        assertThat(model.adding().waiting().orElseThrow().ready()).isTrue();
        model.adding().accept();
        assertThat(project.edits().recipe().steps()).containsExactly(dropping("sex", "body_mass_g"));
    }

    @Test
    void fillingInCanBeTakenInItsPlace() {
        model.steps().beginEmpty();
        model.adding().add(dropping("sex", "body_mass_g"), false);
        Deletion cost = model.adding().waiting().orElseThrow().deletion().orElseThrow();
        model.adding().take(cost.instead().getFirst());
        assertThat(steps()).containsExactly("impute", "impute");
        assertThat(model.adding().waiting()).isEmpty();
    }

    @Test
    void aStepThatTakesOutColumnsWaitsToo() {
        model.steps().beginEmpty();
        model.adding().add(StepSpec.of("drop", ColumnChoice.named("island"), Map.of()), false);
        assertThat(model.adding()
                        .waiting()
                        .orElseThrow()
                        .deletion()
                        .orElseThrow()
                        .columns())
                .hasSize(1);
        model.adding().accept();
        assertThat(steps()).containsExactly("drop");
    }

    @Test
    void aStepThatLeavesOutRowsGoesBeforeWhatIsLearned() {
        model.steps().useSuggested();
        model.adding().add(dropping("sex"), false);
        model.adding().accept();
        assertThat(steps()).containsExactly("drop_missing", "impute", "standardize", "one_hot");
        assertThat(model.steps().broken()).isEmpty();
    }

    @Test
    void ofAllOffersThoseThatTakeSomethingAwayWaitOneAfterTheOther() {
        model.steps().beginEmpty();
        model.adding()
                .addAll(List.of(
                        new Offer(dropping("sex"), Message.of("recipe.suggest.impute", 1), true),
                        new Offer(impute(), Message.of("recipe.suggest.impute", 1), false),
                        new Offer(
                                StepSpec.of("drop", ColumnChoice.named("island"), Map.of()),
                                Message.of("recipe.suggest.impute", 1),
                                true)));
        assertThat(steps()).containsExactly("impute");
        assertThat(model.adding().waiting().orElseThrow().spec().step()).isEqualTo("drop_missing");
        model.adding().accept();
        assertThat(model.adding().waiting().orElseThrow().spec().step()).isEqualTo("drop");
        model.adding().cancel();
        assertThat(steps()).containsExactly("drop_missing", "impute");
    }

    @Test
    void whatTheTestPartHoldsChangesNothingThatIsLearned() {
        model.steps().useSuggested();
        List<String> before = sentences();
        int[] training = model.preview().base().orElseThrow().training();
        Dataset data = project.table().orElseThrow().data();
        project.imported(planted("body_mass_g", row -> java.util.Arrays.binarySearch(training, row) < 0));
        assertThat(project.table().orElseThrow().data().fingerprint()).isNotEqualTo(data.fingerprint());
        assertThat(sentences()).isEqualTo(before);
        project.imported(planted("body_mass_g", row -> row % 2 == 0));
        assertThat(sentences()).isNotEqualTo(before);
    }

    private List<String> sentences() {
        return model.steps().lines().stream()
                .map(l -> Texts.of(Language.EN).say(l.stage().orElseThrow().sentence()))
                .toList();
    }

    private StudyData planted(String column, IntPredicate rows) {
        StudyData from = project.table().orElseThrow();
        double[] cells = from.data().numbers(column).toArray();
        for (int row = 0; row < cells.length; row++) {
            cells[row] = rows.test(row) && !Double.isNaN(cells[row]) ? 1 : cells[row];
        }
        Dataset other =
                from.data().with(Map.of(from.data().schema().column(column).orElseThrow(), new DoubleNumbers(cells)));
        ImportResult read = from.imported();
        return new StudyData(
                from.pipeline(),
                from.file(),
                new ImportResult(
                        other,
                        read.used(),
                        read.rejected(),
                        read.rejectedRows(),
                        read.missingTexts(),
                        read.findings(),
                        read.sha256(),
                        read.bytes()));
    }

    @Test
    void settingsChangedOneAfterTheOtherAreOneEntryToUndo() {
        model.steps().beginEmpty();
        model.adding().add(impute(), false);
        int before = project.edits().history().size();
        model.steps().change(StepSpec.of("impute", ColumnChoice.named("body_mass_g"), Map.of("method", "mean")));
        model.steps().change(StepSpec.of("impute", ColumnChoice.named("body_mass_g"), Map.of("method", "mode")));
        assertThat(project.edits().history()).hasSize(before + 1);
        model.steps().undo();
        assertThat(project.edits().recipe().steps().getFirst()).isEqualTo(impute());
    }

    @Test
    void undoAndRedoSayWhatTheyDoAndSurviveARestart() {
        model.steps().useSuggested();
        model.steps().toggle(2);
        assertThat(model.steps().lines().get(1).enabled()).isFalse();
        OpenProject later = workbench.projects().open(project.project().id());
        later.imported(project.table().orElseThrow());
        model.hidden();
        model = model(later);
        assertThat(model.steps().lines().get(1).enabled()).isFalse();
        assertThat(model.steps().undo().map(Texts.of(Language.EN)::say).orElseThrow())
                .startsWith("Switched off «Standardise");
        assertThat(model.steps().lines().get(1).enabled()).isTrue();
        assertThat(model.steps().redo()).isPresent();
        assertThat(model.steps().lines().get(1).enabled()).isFalse();
    }

    @Test
    void aBrokenStepKeepsItsPlaceAndWhatItOffersMendsIt() {
        RecipeEdits edits =
                project.edits().add(impute()).add(StepSpec.of("drop_missing", ColumnChoice.named("sex"), Map.of()));
        project.setEdits(edits);
        StepLine broken = model.steps().broken().orElseThrow();
        assertThat(broken.number()).isEqualTo(2);
        model.steps().select(2);
        var finding = broken.trouble().orElseThrow();
        model.steps().mend(finding, finding.actions().getFirst());
        assertThat(steps()).containsExactly("drop_missing", "impute");
        assertThat(model.steps().broken()).isEmpty();
        assertThat(model.steps().selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void aNameThatIsMistypedIsMendedByTheNearestOne() {
        project.setEdits(project.edits()
                .add(StepSpec.of("impute", ColumnChoice.named("body_mas_g"), Map.of("method", "median"))));
        model.steps().select(1);
        var finding = model.steps().broken().orElseThrow().trouble().orElseThrow();
        model.steps().mend(finding, finding.actions().getFirst());
        assertThat(project.edits().recipe().steps().getFirst()).isEqualTo(impute());
        assertThat(model.steps().broken()).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereCanBeLeftOutOfTheStepOrTheStepSwitchedOff() {
        project.setEdits(project.edits()
                .add(StepSpec.of("impute", ColumnChoice.named("body_mass_g", "wingspan"), Map.of("method", "median"))));
        model.steps().select(1);
        var finding = model.steps().mendable().orElseThrow();
        assertThat(finding.actions().stream().map(Texts.of(Language.EN)::say))
                .containsExactly("Leave wingspan out of the step", "Switch the step off");
        model.steps().mend(finding, finding.actions().getFirst());
        assertThat(project.edits().recipe().steps().getFirst()).isEqualTo(impute());
        model.steps().undo();
        model.steps().mend(finding, finding.actions().getLast());
        assertThat(model.steps().lines().getFirst().enabled()).isFalse();
        assertThat(model.steps().broken()).isEmpty();
    }

    @Test
    void everyKindOfEditIsTakenBackAfterARestart() {
        model.steps().useSuggested();
        model.steps().move(1, 3);
        model.steps().toggle(1);
        model.adding().add(dropping("sex"), true);
        model.adding().accept();
        model.steps().remove(2);
        model.steps().reset();
        var history = project.edits().history();
        assertThat(history).hasSize(7);
        OpenProject later = workbench.projects().open(project.project().id());
        later.imported(project.table().orElseThrow());
        model.hidden();
        model = model(later);
        for (int i = history.size() - 1; i > 0; i--) {
            assertThat(later.edits().recipe()).isEqualTo(history.get(i).recipe());
            assertThat(model.steps().undo()).contains(history.get(i).sentence());
        }
        assertThat(model.steps().undo()).isEmpty();
        for (int i = 1; i < history.size(); i++) {
            model.steps().redo();
            assertThat(later.edits().recipe()).isEqualTo(history.get(i).recipe());
        }
        assertThat(model.steps().redo()).isEmpty();
    }

    @Test
    void aChangeThatMakesAStepTakeRowsAwayWaitsForItsCostToBeSeen() {
        StepSpec flag = StepSpec.of("flag_outliers", ColumnChoice.named("body_mass_g"), Map.of("method", "percentile"));
        StepSpec drop = StepSpec.of(
                "flag_outliers", ColumnChoice.named("body_mass_g"), Map.of("method", "percentile", "action", "drop"));
        model.steps().beginEmpty();
        model.adding().add(flag, false);
        assertThat(steps()).containsExactly("flag_outliers");
        assertThat(model.adding().turns(1, flag, drop)).isTrue();
        assertThat(project.edits().recipe().steps()).containsExactly(flag);
        assertThat(model.adding()
                        .waiting()
                        .orElseThrow()
                        .deletion()
                        .orElseThrow()
                        .training()
                        .dropped())
                .isPositive();
        model.adding().change(flag);
        assertThat(model.adding().waiting()).isEmpty();
        assertThat(model.adding().turns(1, flag, drop)).isTrue();
        model.adding().accept();
        assertThat(project.edits().recipe().steps()).containsExactly(drop);
        assertThat(model.adding().turns(1, drop, flag)).isFalse();
    }

    @Test
    void movingAStepKeepsItSelectedAndStopsAtTheEnds() {
        model.steps().useSuggested();
        model.steps().select(1);
        model.steps().move(1, 2);
        assertThat(steps()).containsExactly("standardize", "impute", "one_hot");
        assertThat(model.steps().selectedProperty().get()).isEqualTo(2);
        model.steps().move(1, 0);
        assertThat(steps()).containsExactly("standardize", "impute", "one_hot");
    }

    @Test
    void whatTheRecipeLacksIsOfferedWithItsReason() {
        model.steps().useSuggested();
        model.steps().remove(3);
        assertThat(model.offers().offers()).hasSize(1);
        assertThat(model.offers().offers().getFirst().step().step()).isEqualTo("one_hot");
        model.adding().addAll(model.offers().offers());
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
        assertThat(model.offers().offers()).isEmpty();
    }

    @Test
    void resetTakesEveryStepOutAndUndoBringsThemBack() {
        model.steps().useSuggested();
        model.steps().reset();
        assertThat(model.steps().lines()).isEmpty();
        assertThat(model.preview().pictureProperty().get().orElseThrow().data().rows())
                .isEqualTo(344);
        model.steps().undo();
        assertThat(model.steps().lines()).hasSize(3);
    }
}
