package io.crisol.ui.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.recipe.StepSpec;
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
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Walks through the recipe of the penguins by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class PrepareWalkTest {
    @TempDir
    static Path folder;

    private Workbench workbench;
    private OpenProject project;
    private ShellViewModel shell;

    @Start
    void start(Stage stage) {
        workbench = Compose.workbench(new Home(folder.resolve(Long.toString(System.nanoTime()))));
        Pipeline whole = workbench.samples().pipeline("penguins");
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
        shell = new ShellViewModel(FxJobs.sameThread(), Theme.LIGHT, Language.EN);
        shell.add(PageEntry.first(Section.PREPARE, c -> new PreparePage(c, workbench, project)));
        shell.add(new PageEntry(
                DuelPage.ID,
                Section.PREPARE,
                Message.of("ui_recipe.duel.title"),
                false,
                c -> new DuelPage(c, workbench, project)));
        shell.openProject("Penguins", "Iteration 1");
        Window.show(stage, new ShellView(shell, FileChoice.none()), 1280, 800);
        shell.go("prepare");
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private List<String> steps() {
        return project.edits().recipe().steps().stream().map(StepSpec::step).toList();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }

    private void primary(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    }

    private String primaryLabel(FxRobot robot) {
        return robot.lookup("#primary").queryAs(Button.class).getText();
    }

    /** Where a step's cell is once everything has been laid out. */
    private static Bounds cell(FxRobot robot, int number) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Parent root = robot.lookup("#steps").query().getScene().getRoot();
            root.applyCss();
            root.layout();
        });
        return robot.lookup(".step-cell").queryAllAs(StepCell.class).stream()
                .filter(c -> !c.isEmpty() && c.getIndex() == number - 1)
                .map(c -> c.localToScene(c.getLayoutBounds()))
                .findFirst()
                .orElseThrow();
    }

    /** Presses on a step and pulls it to a height of the scene; the events go to the list as the window would send them. */
    private static void pull(FxRobot robot, int number, double toY) {
        Bounds from = cell(robot, number);
        double x = from.getMinX() + 60;
        double y = from.getMinY() + 14;
        mouse(robot, MouseEvent.MOUSE_PRESSED, x, y);
        mouse(robot, MouseEvent.MOUSE_DRAGGED, x, (y + toY) / 2);
        mouse(robot, MouseEvent.MOUSE_DRAGGED, x, toY);
    }

    private static void letGo(FxRobot robot, int number, double y) {
        mouse(robot, MouseEvent.MOUSE_RELEASED, cell(robot, number).getMinX() + 60, y);
    }

    private static void mouse(FxRobot robot, EventType<MouseEvent> type, double x, double y) {
        Node list = robot.lookup("#steps").query();
        robot.interact(() -> list.fireEvent(Window.mouse(list, type, x, y)));
    }

    @Test
    void aStepIsPulledBehindAnotherWithTheMouse(FxRobot robot) {
        primary(robot);
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
        Bounds last = cell(robot, 3);
        pull(robot, 1, last.getMaxY() - 6);
        assertThat(steps()).first().isEqualTo("impute");
        letGo(robot, 3, last.getMaxY() - 6);
        assertThat(steps()).containsExactly("standardize", "one_hot", "impute");
        ListView<?> list = robot.lookup("#steps").query();
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
    }

    @Test
    void escapeGivesUpAPullAndAClickMovesNothing(FxRobot robot) {
        primary(robot);
        Bounds first = cell(robot, 1);
        robot.interact(() -> robot.lookup("#steps").query().requestFocus());
        pull(robot, 3, first.getMinY() + 4);
        press(robot, KeyCode.ESCAPE);
        letGo(robot, 1, first.getMinY() + 4);
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
        mouse(robot, MouseEvent.MOUSE_PRESSED, first.getMinX() + 60, first.getMinY() + 14);
        letGo(robot, 1, first.getMinY() + 14);
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
    }

    @Test
    void aDeletionShowsWhatItTakesBeforeItIsAdded(FxRobot robot) {
        primary(robot);
        robot.clickOn("#add-step");
        robot.write("leave out rows with");
        press(robot, KeyCode.ENTER);
        assertThat(steps()).doesNotContain("drop_missing");
        Button add = robot.lookup("#primary").queryButton();
        assertThat(add.isDisabled()).isTrue();
        CheckBox sex = robot.lookup(n -> n instanceof CheckBox c && c.getText().equals("sex"))
                .query();
        robot.interact(sex::fire);
        assertThat(robot.lookup("Would leave out 11 of 344 rows (3.2 %)").tryQuery())
                .isPresent();
        assertThat(primaryLabel(robot)).isEqualTo("Leave out 11 rows");
        primary(robot);
        assertThat(steps()).containsExactly("drop_missing", "impute", "standardize", "one_hot");
        assertThat(primaryLabel(robot)).isEqualTo("Compare models");
    }

    @Test
    void aKindOfStepIsFoundWithTheArrowsAndADeletionIsGivenUpWithEscape(FxRobot robot) {
        primary(robot);
        robot.interact(() -> robot.lookup("#add-step").queryButton().requestFocus());
        press(robot, KeyCode.SPACE);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup("not added yet").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("#deletion-cancel").queryButton().requestFocus());
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("not added yet").tryQuery()).isEmpty();
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
        assertThat(primaryLabel(robot)).isEqualTo("Compare models");
    }

    @Test
    void theWaysAreComparedAndOneIsTakenByKeys(FxRobot robot) {
        primary(robot);
        robot.interact(() -> robot.lookup("#duel").queryButton().requestFocus());
        press(robot, KeyCode.SPACE);
        assertThat(Objects.requireNonNull(shell.pageProperty().get()).id()).isEqualTo(DuelPage.ID);
        assertThat(robot.lookup("recommended").tryQuery()).isPresent();
        assertThat(primaryLabel(robot)).startsWith("Take «");
        Node other = robot.lookup("#take-delete").query();
        robot.interact(other::requestFocus);
        press(robot, KeyCode.SPACE);
        assertThat(Objects.requireNonNull(shell.pageProperty().get()).id()).isEqualTo("prepare");
        assertThat(steps()).startsWith("drop_missing");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(steps()).containsExactly("impute", "standardize", "one_hot");
    }

    @Test
    void otherColumnsMakeTheResultsStaleUntilTheyAreComparedAgain(FxRobot robot) {
        primary(robot);
        robot.interact(() -> shell.go(DuelPage.ID, "sex"));
        assertThat(primaryLabel(robot)).startsWith("Take «");
        robot.interact(
                () -> robot.lookup("#duel-body_mass_g").queryAs(CheckBox.class).fire());
        assertThat(primaryLabel(robot)).isEqualTo("Compare 4 ways");
        assertThat(robot.lookup("These results are for other settings.").tryQuery())
                .isPresent();
        primary(robot);
        assertThat(primaryLabel(robot)).startsWith("Take «");
    }
}
