package io.crisol.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.evaluate.RunState;
import io.crisol.evaluate.SplitPlan;
import io.crisol.experiment.CandidateSpec;
import io.crisol.experiment.Pipeline;
import io.crisol.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareViewModelTest {
    @TempDir
    Path home;

    @Test
    void aStudyThatWasNeverComparedOpensTheWizard() {
        try (Studio studio = Studio.penguins(home)) {
            CompareViewModel model = studio.comparisons().model(studio.project);
            assertThat(model.modeProperty().get()).isEqualTo(CompareViewModel.Mode.WIZARD);
            assertThat(model.wizard().factsProperty().get().orElseThrow().classes())
                    .extracting(TaskFacts.ClassCount::name)
                    .containsExactlyInAnyOrder("Adelie", "Chinstrap", "Gentoo");
        }
    }

    @Test
    void everyAnswerIsInTheDraftAtOnce() {
        try (Studio studio = Studio.penguins(home)) {
            WizardViewModel wizard = studio.comparisons().model(studio.project).wizard();
            wizard.metric("macro_f1");
            wizard.split(s -> new SplitPlan(s.test(), s.kind(), 4, s.repeats(), s.column(), s.file(), s.seed()));
            wizard.add(studio.workbench.catalogs().family("knn"), Map.of("k", 3L));
            Pipeline draft = studio.workbench
                    .projects()
                    .open(studio.project.project().id())
                    .draft();
            assertThat(draft.frame().metric()).contains("macro_f1");
            assertThat(draft.split().orElseThrow().folds()).isEqualTo(4);
            assertThat(draft.candidates().orElseThrow()).contains(new CandidateSpec("knn", Map.of("k", 3L)));
        }
    }

    @Test
    void whatTheDraftLeavesOpenIsSuggestedAndKeptOnlyWhenItIsRun() {
        try (Studio studio = Studio.of(home, Studio.open())) {
            CompareViewModel model = studio.comparisons().model(studio.project);
            WizardViewModel wizard = model.wizard();
            assertThat(wizard.metricProperty().get()).contains("accuracy");
            assertThat(wizard.splitProperty().get().orElseThrow().kind()).isEqualTo("stratified");
            assertThat(wizard.splitProperty().get().orElseThrow().repeats())
                    .as("344 rows are few")
                    .isEqualTo(3);
            assertThat(wizard.candidates()).hasSizeGreaterThan(4);
            assertThat(studio.project.draft().split()).isEmpty();
            wizard.keepSuggestions();
            assertThat(studio.project.draft().split()).isPresent();
            assertThat(studio.project.draft().candidates()).isPresent();
        }
    }

    @Test
    void anotherTargetAsksForAnotherMetricAndOtherCandidates() {
        try (Studio studio = Studio.penguins(home)) {
            WizardViewModel wizard = studio.comparisons().model(studio.project).wizard();
            wizard.target("body_mass_g");
            assertThat(wizard.metricProperty().get()).contains("rmse");
            assertThat(wizard.candidates())
                    .extracting(c -> c.family().name())
                    .contains("tree")
                    .doesNotContain("logistic");
            wizard.target("species");
            assertThat(wizard.metricProperty().get()).contains("accuracy");
        }
    }

    @Test
    void withoutAModelBesidesTheBaselineOneCannotGoOn() {
        try (Studio studio = Studio.penguins(home)) {
            WizardViewModel wizard = studio.comparisons().model(studio.project).wizard();
            wizard.removeAll(studio.workbench.catalogs().family("logistic"));
            assertThat(wizard.candidatesWhyNotProperty().get()).isEmpty();
            wizard.removeAll(studio.workbench.catalogs().family("tree"));
            assertThat(wizard.candidatesWhyNotProperty().get()).contains(Message.of("ui_compare.why.candidates"));
        }
    }

    @Test
    void theSameCandidateTwiceIsRefused() {
        try (Studio studio = Studio.penguins(home)) {
            WizardViewModel wizard = studio.comparisons().model(studio.project).wizard();
            wizard.add(studio.workbench.catalogs().family("logistic"), Map.of("lambda", 1.0));
            assertThat(wizard.candidatesWhyNotProperty().get().map(Message::key))
                    .contains("ui_compare.why.twice");
        }
    }

    @Test
    void aFamilyThatDoesNotFitSaysWhyBeforeItIsRun() {
        Pipeline noEncoding = Studio.penguins();
        noEncoding = noEncoding.withRecipe(noEncoding.recipe().orElseThrow().subList(0, 1));
        try (Studio studio = Studio.of(home, noEncoding)) {
            PlanCheck check = studio.comparisons()
                    .model(studio.project)
                    .wizard()
                    .checkProperty()
                    .get()
                    .orElseThrow();
            assertThat(check.unsuitable().get("logistic").code()).isEqualTo("learn.needs_encoding");
            assertThat(check.unsuitable()).doesNotContainKey("tree");
            assertThat(check.test()).isBetween(66, 72);
        }
    }

    @Test
    void aComparisonIsShownRankedWithTheRecommendedOneSelected() {
        try (Studio studio = Studio.penguins(home)) {
            CompareViewModel model = studio.comparisons().model(studio.project);
            model.compare();
            assertThat(model.modeProperty().get()).isEqualTo(CompareViewModel.Mode.BOARD);
            Board board = model.boardProperty().get().orElseThrow();
            assertThat(board.rows()).extracting(BoardRow::rank).containsExactly(1, 2, 3);
            assertThat(board.rows()).extracting(r -> r.run().family()).endsWith("baseline");
            assertThat(model.selectedProperty().get().map(BoardRow::id))
                    .isEqualTo(board.experiment().recommended());
            assertThat(model.staleProperty().get()).isFalse();
            assertThat(model.promoteWhyNot()).isEmpty();
        }
    }

    @Test
    void changedSettingsMakeTheResultStaleAndSayWhatChanged() {
        try (Studio studio = Studio.penguins(home)) {
            CompareViewModel model = studio.comparisons().model(studio.project);
            model.compare();
            studio.project.edit(d -> d.withRecipe(d.recipe().orElseThrow().subList(0, 2)));
            assertThat(model.staleProperty().get()).isTrue();
            assertThat(model.changes()).containsExactly(Message.of("ui_compare.part.recipe"));
            assertThat(model.promoteWhyNot()).isPresent();
            model.recompute();
            assertThat(model.staleProperty().get()).isFalse();
            assertThat(model.experiments()).hasSize(2);
        }
    }

    @Test
    void anEarlierComparisonCanBeChosen() {
        try (Studio studio = Studio.penguins(home)) {
            CompareViewModel model = studio.comparisons().model(studio.project);
            model.compare();
            studio.project.edit(
                    d -> d.withCandidates(d.candidates().orElseThrow().subList(0, 2)));
            model.recompute();
            assertThat(model.boardProperty().get().orElseThrow().rows()).hasSize(2);
            model.choose(model.experiments().getLast());
            assertThat(model.boardProperty().get().orElseThrow().rows()).hasSize(3);
            assertThat(model.staleProperty().get()).isTrue();
        }
    }

    @Test
    void duplicatingARunOpensTheCandidatesWithOneMore() {
        try (Studio studio = Studio.penguins(home)) {
            CompareViewModel model = studio.comparisons().model(studio.project);
            model.compare();
            String tree = model.boardProperty().get().orElseThrow().rows().stream()
                    .filter(r -> r.run().family().equals("tree"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            CandidateDraft added = model.duplicate(tree).orElseThrow();
            assertThat(model.modeProperty().get()).isEqualTo(CompareViewModel.Mode.WIZARD);
            assertThat(model.wizard().pageProperty().get()).isEqualTo("candidates");
            assertThat(model.wizard().of(added.family())).hasSize(2);
            assertThat(model.showBoard()).isTrue();
            assertThat(model.modeProperty().get()).isEqualTo(CompareViewModel.Mode.BOARD);
        }
    }

    @Test
    void aFailedRunStaysWithItsReason() {
        Pipeline study = Studio.penguins();
        study = study.withRecipe(study.recipe().orElseThrow().subList(0, 1));
        try (Studio studio = Studio.of(home, study)) {
            CompareViewModel model = studio.comparisons().model(studio.project);
            model.compare();
            BoardRow failed = model.boardProperty().get().orElseThrow().rows().getLast();
            assertThat(failed.run().state()).isEqualTo(RunState.FAILED);
            assertThat(failed.reason().map(Message::key)).contains("learn.needs_encoding");
            assertThat(failed.rank()).isZero();
        }
    }

    @Test
    void aStudyThatCannotBeRunLeadsBackToTheWizardWithTheReason() {
        try (Studio studio = Studio.penguins(home)) {
            CompareViewModel model = studio.comparisons().model(studio.project);
            model.wizard()
                    .split(s -> new SplitPlan(
                            s.test(), "forward", s.folds(), 1, Optional.of("island"), Optional.empty(), s.seed()));
            model.compare();
            assertThat(model.modeProperty().get()).isEqualTo(CompareViewModel.Mode.WIZARD);
            assertThat(model.failureProperty().get()).isPresent();
            assertThat(studio.project.experiments()).isEmpty();
        }
    }

    @Test
    void theModelOfAProjectOutlivesItsPages() {
        try (Studio studio = Studio.penguins(home)) {
            Comparisons comparisons = studio.comparisons();
            CompareViewModel model = comparisons.model(studio.project);
            model.compare();
            assertThat(comparisons.model(studio.project)).isSameAs(model);
            CompareViewModel reopened = comparisons.model(
                    studio.workbench.projects().open(studio.project.project().id()));
            assertThat(reopened).isNotSameAs(model);
            assertThat(reopened.boardProperty().get().orElseThrow().rows()).hasSize(3);
        }
    }

    @Test
    void importancesAreComputedOnAskingAndKeptWithTheRun() {
        try (Studio studio = Studio.penguins(home)) {
            CompareViewModel compare = studio.comparisons().model(studio.project);
            compare.compare();
            String run = compare.boardProperty()
                    .get()
                    .orElseThrow()
                    .rows()
                    .getFirst()
                    .id();
            RunViewModel model =
                    new RunViewModel(studio.workbench, studio.project, io.crisol.ui.kit.FxJobs.sameThread());
            model.open(run);
            assertThat(model.readingProperty().get()).containsInstanceOf(Reading.Several.class);
            assertThat(model.importancesProperty().get()).isEmpty();
            model.explain();
            assertThat(model.troubleProperty().get()).isEmpty();
            assertThat(model.importancesProperty().get())
                    .extracting(i -> i.column())
                    .contains("bill_length_mm")
                    .doesNotContain("species");
            assertThat(model.importancesProperty().get().getFirst().mean()).isPositive();
            assertThat(studio.project.store().detail(run).orElseThrow().importances())
                    .isEqualTo(model.importancesProperty().get());
        }
    }

    @Test
    void withoutTheRowsOfTheComparisonImportancesAreNotOffered() {
        try (Studio studio = Studio.penguins(home)) {
            studio.comparisons().model(studio.project).compare();
            RunViewModel model = new RunViewModel(
                    studio.workbench,
                    studio.workbench.projects().open(studio.project.project().id()),
                    io.crisol.ui.kit.FxJobs.sameThread());
            model.open("");
            assertThat(model.explainWhyNot()).contains(Message.of("ui_compare.why.other_rows"));
            model.explain();
            assertThat(model.importancesProperty().get()).isEqualTo(List.of());
        }
    }
}
