package io.crisol.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crisol.experiment.FrameVersion;
import io.crisol.finding.FailureException;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.problem.Frame;
import io.crisol.problem.InterviewPage;
import io.crisol.problem.PredictionTime;
import io.crisol.problem.Reason;
import io.crisol.problem.TaskKind;
import io.crisol.problem.Verdict;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.kit.FxJobs;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameViewModelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T15:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static Workbench workbench;

    @BeforeAll
    static void open() {
        workbench = Compose.workbench(new Home(folder.resolve("home")), CLOCK, new Workers(2));
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private FrameViewModel model(OpenProject project) {
        return model(project, Language.EN);
    }

    private FrameViewModel model(OpenProject project, Language language) {
        FrameViewModel model = new FrameViewModel(workbench, project, FxJobs.sameThread(), language);
        model.show();
        return model;
    }

    private OpenProject empty() {
        return workbench.projects().create("New");
    }

    private OpenProject sample(String name) {
        OpenProject project = workbench
                .projects()
                .create(
                        workbench.samples().pipeline(name),
                        name,
                        workbench.samples().folder());
        if (project.draft().source().isPresent()) {
            project.imported(workbench.source().data(project.draft(), project.base(), JobContext.silent()));
        }
        return project;
    }

    private Frame stored(OpenProject project) {
        return workbench.projects().open(project.project().id()).frame();
    }

    @Test
    void everyAnswerIsInTheStoreAsSoonAsItIsTyped() {
        OpenProject project = empty();
        FrameViewModel model = model(project);
        model.type("objective", "Fewer returns");
        model.type("Q1", "yes");
        model.type("success", "0.8");
        assertThat(stored(project).notes()).containsEntry("objective", "Fewer returns");
        assertThat(stored(project).answers()).containsKey("Q1");
        assertThat(stored(project).success()).hasValue(0.8);
    }

    @Test
    void numbersAreReadWithTheDecimalMarkOfTheLanguage() {
        FrameViewModel model = model(empty(), Language.ES);
        model.type("cost_false_positive", "2,5");
        assertThat(model.frame().costs().falsePositive()).hasValue(2.5);
        assertThat(model.text("cost_false_positive")).isEqualTo("2,5");
    }

    @Test
    void aWrongNumberIsKeptAsTypedAndListedAsOpen() {
        OpenProject project = empty();
        model(project).type("cost_false_positive", "5 €");
        FrameViewModel again = model(workbench.projects().open(project.project().id()));
        assertThat(again.text("cost_false_positive")).isEqualTo("5 €");
        assertThat(again.frame().costs().falsePositive()).isEmpty();
        assertThat(again.open()).anySatisfy(point -> {
            assertThat(point.field()).isEqualTo("cost_false_positive");
            assertThat(point.wrong()).isTrue();
        });
        assertThat(again.trouble("cost_false_positive", "5 €")).isPresent();
        assertThat(again.trouble("cost_false_positive", "5")).isEmpty();
    }

    @Test
    void undoTakesBackOneAnswerAtATimeAndRedoBringsItBack() {
        OpenProject project = empty();
        FrameViewModel model = model(project);
        for (String typed : List.of("F", "Fe", "Few")) {
            model.type("objective", typed);
        }
        model.type("decider", "Ana");
        model.undo();
        assertThat(model.text("decider")).isEmpty();
        assertThat(model.text("objective")).isEqualTo("Few");
        model.undo();
        assertThat(stored(project)).isEqualTo(Frame.EMPTY);
        model.undo();
        model.redo();
        model.redo();
        assertThat(stored(project).notes()).containsEntry("decider", "Ana").containsEntry("objective", "Few");
        model.undo();
        model.type("affected", "Luis");
        model.redo();
        assertThat(model.text("decider")).isEmpty();
    }

    @Test
    void anAnswerThatIsTypedTwiceLeavesNothingToUndo() {
        FrameViewModel model = model(empty());
        model.type("objective", "a");
        model.type("objective", "a");
        model.undo();
        assertThat(model.frame()).isEqualTo(Frame.EMPTY);
    }

    @Test
    void theVatSampleIsNotAppropriateByTwoRulesAndOpensAtItsReview() {
        FrameViewModel model = model(sample("vat-rate"));
        assertThat(model.assessmentProperty().get().verdict()).isEqualTo(Verdict.NOT_APPROPRIATE);
        assertThat(model.assessmentProperty().get().reasons())
                .filteredOn(Reason::blocks)
                .extracting(Reason::rule)
                .containsExactlyInAnyOrder("Q2", "Q3");
        assertThat(model.assessmentProperty().get().alternative()).isPresent();
        assertThat(model.place()).isEqualTo(InterviewPage.REVIEW);
    }

    @Test
    void thePageWhereOneLeftIsFoundAgain() {
        OpenProject project = empty();
        FrameViewModel model = model(project);
        assertThat(model.place()).isEqualTo(InterviewPage.OBJECTIVE);
        model.go(InterviewPage.USERS);
        model.hide();
        assertThat(model(workbench.projects().open(project.project().id())).place())
                .isEqualTo(InterviewPage.USERS);
    }

    @Test
    void theTableGoesBeforeTheTypedNumberOfRows() {
        OpenProject project = sample("telco-churn");
        FrameViewModel model = model(project);
        model.type("Q6.rows", "20");
        assertThat(model.tableProperty().get().data().rows()).hasValue(7043);
        assertThat(model.tableProperty().get().data().rarest()).hasValue(1869);
        assertThat(model.tableProperty().get().data().features()).hasValue(19);
        assertThat(model.assessmentProperty().get().reason("Q6"))
                .hasValueSatisfying(reason -> assertThat(reason.blocks()).isFalse());
    }

    @Test
    void columnsMarkedAsLaterAreNoFeatures() {
        FrameViewModel model = model(sample("telco-churn"));
        model.mark("total_charges", Optional.of(false));
        assertThat(model.tableProperty().get().data().features()).hasValue(18);
        model.markOthersKnown();
        assertThat(PredictionTime.known(model.frame(), "tenure")).contains(true);
        assertThat(PredictionTime.known(model.frame(), "total_charges")).contains(false);
        model.undo();
        assertThat(PredictionTime.known(model.frame(), "tenure")).isEmpty();
    }

    @Test
    void choosingATargetBringsTaskAndPositiveClassAndOneUndoTakesAllBack() {
        OpenProject project = sample("telco-churn");
        project.editFrame(frame -> Frame.EMPTY);
        FrameViewModel model = model(project);
        model.type("target", "churn");
        assertThat(model.frame().task()).contains(TaskKind.BINARY);
        assertThat(model.frame().positive()).contains("Yes");
        model.undo();
        assertThat(model.frame()).isEqualTo(Frame.EMPTY);
    }

    @Test
    void aTargetThatTheTableDoesNotHaveIsTrouble() {
        FrameViewModel model = model(sample("telco-churn"));
        assertThat(model.trouble("target", "curn")).isPresent();
        assertThat(model.trouble("target", "churn")).isEmpty();
        model.type("task", "regression");
        assertThat(model.trouble("target", "churn")).isPresent();
    }

    @Test
    void costsSuggestTheMetricAndSayWhy() {
        FrameViewModel model = model(empty());
        assertThat(model.suggestion()).isEmpty();
        model.type("task", "binary");
        assertThat(model.suggestion()).map(SuggestMetric::metric).contains("auc");
        model.type("cost_false_positive", "5");
        model.type("cost_false_negative", "60");
        SuggestMetric suggested = model.suggestion().orElseThrow();
        assertThat(suggested.metric()).isEqualTo("cost");
        assertThat(Texts.of(Language.EN).say(suggested.reason()))
                .contains("12 times")
                .contains("7.69 %");
        model.type("metric", "cost");
        assertThat(model.suggestion()).isEmpty();
        model.type("task", "regression");
        assertThat(model.suggestion()).map(SuggestMetric::metric).contains("rmse");
    }

    @Test
    void everySuggestedMetricIsOneOfItsTask() {
        for (TaskKind task : TaskKind.values()) {
            FrameViewModel model = model(empty());
            model.type("task", task.word());
            for (String costs : List.of("", "1", "2")) {
                model.type("cost_false_positive", costs);
                model.type("cost_false_negative", costs.isEmpty() ? "" : "1");
                model.type("cost_per_error", costs);
                String name = SuggestMetric.of(model.frame(), TableFacts.NONE)
                        .orElseThrow()
                        .metric();
                assertThat(workbench.catalogs().metrics().named(name, task).name())
                        .isEqualTo(name);
            }
        }
    }

    @Test
    void aSumAMonthBecomesTheSmallestDifferenceACase() {
        FrameViewModel model = model(empty(), Language.ES);
        model.smallestFromMoney("100");
        assertThat(model.frame().smallestDifference()).isEmpty();
        model.type("Q18", "8.000");
        model.smallestFromMoney("1.000");
        assertThat(model.frame().smallestDifference()).hasValue(0.125);
        model.smallestFromMoney("nada");
        assertThat(model.frame().smallestDifference()).hasValue(0.125);
    }

    @Test
    void aGoalBehindTodaysResultIsSeenByTheDirectionOfTheMetric() {
        FrameViewModel model = model(empty());
        model.type("task", "regression");
        model.type("metric", "rmse");
        model.type("baseline", "30000");
        model.type("success", "35000");
        assertThat(model.goalBehindToday()).isTrue();
        model.type("metric", "r2");
        assertThat(model.goalBehindToday()).isFalse();
    }

    @Test
    void anOverrideNeedsAReasonAndMakesTheVerdictConditional() {
        OpenProject project = sample("vat-rate");
        FrameViewModel model = model(project);
        model.type("Q3", "no");
        model.override("Q2", "The rule is secret");
        assertThat(model.assessmentProperty().get().verdict()).isEqualTo(Verdict.CONDITIONAL);
        model.override("Q2", " ");
        assertThat(model.assessmentProperty().get().verdict()).isEqualTo(Verdict.NOT_APPROPRIATE);
    }

    @Test
    void aConditionThatWasMetIsKeptWithItsReason() {
        OpenProject project = sample("telco-churn");
        FrameViewModel model = model(project);
        model.meet("Q14", "Checked by the works council");
        assertThat(model.met("Q14")).contains("Checked by the works council");
        assertThat(stored(project).notes()).containsEntry("met.Q14", "Checked by the works council");
    }

    @Test
    void signingKeepsAVersionUntilSomethingChanges() {
        OpenProject project = sample("telco-churn");
        FrameViewModel model = model(project);
        assertThat(model.signed()).isEmpty();
        model.sign(" Ana Torres ");
        assertThat(model.signed()).map(FrameVersion::signedBy).contains("Ana Torres");
        assertThat(model.lastSigner()).isEqualTo("Ana Torres");
        assertThat(project.store().events(project.project().id(), 9))
                .anyMatch(e -> e.kind().equals("frame"));
        model.type("success", "0.82");
        assertThat(model.signed()).isEmpty();
        assertThat(model.difference(model.versionsProperty().get().getFirst().frame(), model.frame())
                        .changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before(Texts.of(Language.EN))).isEqualTo("0.8");
                    assertThat(change.after(Texts.of(Language.EN))).isEqualTo("0.82");
                });
        model.undo();
        assertThat(model.signed()).isPresent();
    }

    @Test
    void theCardIsWrittenInTheFormatOfItsEnding() throws IOException {
        FrameViewModel model = model(sample("vat-rate"));
        model.sign("Ana Torres");
        Texts texts = Texts.of(Language.EN);
        Path markdown = folder.resolve("card.md");
        Path html = folder.resolve("card.HTML");
        FrameViewModel.write(model.card(texts), markdown, texts);
        FrameViewModel.write(model.card(texts), html, texts);
        assertThat(Files.readString(markdown))
                .startsWith("# VAT rate by country")
                .contains("Ana Torres");
        assertThat(Files.readString(html)).startsWith("<!DOCTYPE html>").contains("not appropriate (now)");
        assertThatThrownBy(() -> FrameViewModel.write(model.card(texts), folder.resolve("no/card.md"), texts))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void aSampleCanBeCopiedAndTheCopyIsNoSample() {
        OpenProject original = sample("telco-churn");
        FrameViewModel model = model(original);
        assertThat(model.sample()).isTrue();
        OpenProject copy = model.makeMine("Mine");
        assertThat(model(copy).sample()).isFalse();
        assertThat(copy.frame()).isEqualTo(original.frame());
        model(copy).type("objective", "Mine now");
        assertThat(stored(original).notes()).doesNotContainValue("Mine now");
    }

    @Test
    void aBlankNameIsNotTaken() {
        OpenProject project = empty();
        FrameViewModel model = model(project);
        model.rename("  ");
        assertThat(model.name()).isEqualTo("New");
        model.rename("Returns");
        assertThat(workbench.projects().all()).extracting(p -> p.name()).contains("Returns");
    }

    @Test
    void whatIsChangedOnAnotherPageIsTakenOver() {
        OpenProject project = sample("telco-churn");
        FrameViewModel model = model(project);
        project.editFrame(frame -> frame.withNumbers(
                frame.baseline(), OptionalDouble.of(0.9), frame.smallestDifference(), frame.latencyMs()));
        assertThat(model.text("success")).isEqualTo("0.9");
        model.hide();
        project.editFrame(frame -> frame.withNote("objective", "Other"));
        model.show();
        assertThat(model.text("objective")).isEqualTo("Other");
    }

    @Test
    void anEmptyFrameListsItsDecisiveQuestionsAsOpen() {
        FrameViewModel model = model(empty());
        assertThat(model.open())
                .extracting(OpenPoint::field)
                .contains("objective", "target", "success", "Q1", "Q3", "Q4", "Q6.rows", "Q9", "Q14", "Q19");
        model.type("maintainer", "The data team");
        assertThat(model.open()).extracting(OpenPoint::field).doesNotContain("Q19", "maintainer");
    }
}
