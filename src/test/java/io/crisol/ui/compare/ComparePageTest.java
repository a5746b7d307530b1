package io.crisol.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.evaluate.RunState;
import io.crisol.experiment.CandidateSpec;
import io.crisol.job.JobRunner;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.ui.Window;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ComparePageTest {
    @TempDir
    static Path home;

    private final List<String> visited = new ArrayList<>();
    private Studio studio;
    private Comparisons comparisons;
    private ShellViewModel shell;

    @Start
    void start(Stage stage) throws Exception {
        studio = Studio.penguins(java.nio.file.Files.createTempDirectory(home, "home"));
        FxJobs jobs = FxJobs.onThreads(new JobRunner());
        comparisons = new Comparisons(studio.workbench, jobs, finding -> {});
        shell = new ShellViewModel(jobs, Theme.LIGHT, Language.EN);
        for (Section section : Section.values()) {
            shell.add(PageEntry.first(section, c -> {
                visited.add(section.id());
                return new ComparePage(c, comparisons, studio.project);
            }));
        }
        shell.add(new PageEntry(
                RunPage.ID,
                Section.COMPARE,
                Message.of("ui_compare.run.title"),
                false,
                c -> new RunPage(c, comparisons, studio.project)));
        shell.openProject("Penguins", "Iteration 1");
        Window.show(stage, new ShellView(shell, FileChoice.none()), 1000, 700);
        shell.go("compare");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private CompareViewModel model() {
        return comparisons.model(studio.project);
    }

    private void primary(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> !robot.lookup("#primary").queryButton().isDisabled());
        robot.interact(() -> robot.lookup("#primary").queryButton().fire());
    }

    private void untilCompared() throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> model().runningProperty().get().isEmpty()
                        && model().boardProperty()
                                .get()
                                .filter(b -> b.experiment().state() == RunState.FINISHED)
                                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theWizardLeadsToALeaderboardAndItsRowToTheRun(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#primary").queryButton().getText()).isEqualTo("Next: Metric");
        primary(robot);
        robot.clickOn("#choice-macro_f1");
        assertThat(studio.project.frame().metric()).contains("macro_f1");
        primary(robot);
        robot.interact(
                () -> robot.lookup("#split-folds").queryAs(TextField.class).setText("3"));
        primary(robot);
        robot.clickOn("#family-naive_bayes");
        primary(robot);
        assertThat(robot.lookup("#primary").queryButton().getText()).isEqualTo("Compare 4 candidates");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        untilCompared();

        TableView<?> table = robot.lookup("#leaderboard").queryTableView();
        assertThat(table.getItems()).hasSize(4);
        assertThat(robot.lookup("#primary").queryButton().getText()).startsWith("Promote ");
        assertThat(robot.lookup("#page-sentence").queryAs(Label.class).getText())
                .startsWith("Best: ");

        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().select(1);
        });
        String second = model().selectedProperty().get().orElseThrow().id();
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Objects.requireNonNull(shell.pageProperty().get()).id()).isEqualTo(RunPage.ID);
        assertThat(second)
                .isNotEqualTo(model().boardProperty()
                        .get()
                        .orElseThrow()
                        .rows()
                        .getFirst()
                        .id());
        TabPane tabs = robot.lookup(".run-tabs").queryAs(TabPane.class);
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            robot.interact(() -> tabs.getSelectionModel().select(tab));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(tabs.getTabs().get(tab).getContent().isVisible()).isTrue();
        }
        robot.interact(shell::back);
        assertThat(Objects.requireNonNull(shell.pageProperty().get()).id()).isEqualTo("compare");
    }

    @Test
    void goingBackInTheWizardLosesNoAnswer(FxRobot robot) throws Exception {
        primary(robot);
        robot.clickOn("#choice-logloss");
        primary(robot);
        robot.interact(shell::back);
        robot.interact(shell::back);
        assertThat(robot.lookup("#target").queryAs(ComboBox.class).getValue()).isEqualTo("species");
        primary(robot);
        assertThat(robot.lookup("#choice-logloss")
                        .queryAs(javafx.scene.control.RadioButton.class)
                        .isSelected())
                .isTrue();
    }

    @Test
    void aWrongNumberSaysWhatIsWrongAndHoldsTheWizard(FxRobot robot) throws Exception {
        primary(robot);
        primary(robot);
        robot.interact(
                () -> robot.lookup("#split-folds").queryAs(TextField.class).setText("1"));
        WaitForAsyncUtils.waitForFxEvents();
        Button next = robot.lookup("#primary").queryButton();
        assertThat(next.isDisabled()).isTrue();
        assertThat(robot.lookup("#why-not").queryAs(Label.class).getText()).isEqualTo("Folds: from 2 to 50.");
        robot.interact(
                () -> robot.lookup("#split-folds").queryAs(TextField.class).setText("4"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(next.isDisabled()).isFalse();
        assertThat(studio.project.draft().split().orElseThrow().folds()).isEqualTo(4);
    }

    @Test
    void cancelKeepsTheCandidatesThatAreFinished(FxRobot robot) throws Exception {
        robot.interact(() -> studio.project.edit(d -> d.withCandidates(List.of(
                new CandidateSpec("baseline", Map.of()),
                new CandidateSpec("naive_bayes", Map.of()),
                new CandidateSpec("forest", Map.of("trees", 5000L)),
                new CandidateSpec("forest", Map.of("trees", 4999L)),
                new CandidateSpec("forest", Map.of("trees", 4998L)),
                new CandidateSpec("forest", Map.of("trees", 4997L))))));
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        robot.interact(() -> {
            model().compare();
            LiveComparison live = model().runningProperty().get().orElseThrow();
            live.listen(() -> {
                if (!live.running()) {
                    ended.complete(true);
                } else if (live.runs().stream().anyMatch(r -> r.state() == RunState.FINISHED)) {
                    live.cancel();
                }
            });
        });
        assertThat(ended.get(60, TimeUnit.SECONDS)).isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        Board board = model().boardProperty().get().orElseThrow();
        assertThat(board.experiment().state()).isEqualTo(RunState.CANCELLED);
        assertThat(board.rows()).extracting(r -> r.run().state()).contains(RunState.FINISHED, RunState.CANCELLED);
        assertThat(studio.project.store().runs(board.experiment().id()))
                .filteredOn(r -> r.state() == RunState.FINISHED)
                .allSatisfy(r -> assertThat(r.mean()).isNotNaN());
    }

    @Test
    void aSwitchOfLanguageKeepsPageAndAnswers(FxRobot robot) throws Exception {
        primary(robot);
        robot.clickOn("#choice-macro_f1");
        robot.interact(shell::switchLanguage);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#choice-macro_f1")
                        .queryAs(javafx.scene.control.RadioButton.class)
                        .isSelected())
                .isTrue();
        assertThat(robot.lookup("#primary").queryButton().getText()).isEqualTo("Siguiente: División");
    }
}
