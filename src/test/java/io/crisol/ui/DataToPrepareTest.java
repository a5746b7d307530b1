package io.crisol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.data.ColumnType;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.ui.data.DataPage;
import io.crisol.ui.data.ImportPage;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.recipe.PreparePage;
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
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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

/** Walks from a file to a prepared table by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class DataToPrepareTest {
    @TempDir
    static Path folder;

    private Workbench workbench;
    private OpenProject project;
    private ShellViewModel shell;

    @Start
    void start(Stage stage) {
        Path home = folder.resolve(Long.toString(System.nanoTime()));
        workbench = Compose.workbench(new Home(home));
        project = workbench.projects().create("Orders");
        shell = new ShellViewModel(FxJobs.sameThread(), Theme.LIGHT, Language.EN);
        shell.add(PageEntry.first(Section.DATA, c -> new DataPage(c, workbench, project)));
        shell.add(new PageEntry(
                "data.import",
                Section.DATA,
                Message.of("ui_data.import.name"),
                true,
                c -> new ImportPage(c, workbench, project)));
        shell.add(PageEntry.first(Section.PREPARE, c -> new PreparePage(c, workbench, project)));
        shell.openProject("Orders", "Iteration 1");
        Window.show(stage, new ShellView(shell, FileChoice.fixed(Orders.in(folder))), 960, 760);
        shell.go("data");
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private String page() {
        return Objects.requireNonNull(shell.pageProperty().get()).id();
    }

    private void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }

    private void type(FxRobot robot, String query, String text) {
        robot.interact(() -> robot.lookup(query).query().requestFocus());
        robot.write(text);
    }

    /** Presses a button by the keyboard. */
    private void space(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryButton().requestFocus());
        press(robot, KeyCode.SPACE);
    }

    private void primary(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    }

    private List<String> steps() {
        return project.edits().recipe().steps().stream().map(StepSpec::step).toList();
    }

    /** Imports the orders, with "unknown" as missing and the returned flag as target. */
    private void importOrders(FxRobot robot) {
        primary(robot);
        assertThat(page()).isEqualTo("data.import");
        robot.clickOn("#choose-file");
        type(robot, "#import-missing", "unknown");
        primary(robot);
        primary(robot);
        robot.interact(
                () -> robot.lookup("#import-target").<ComboBox<String>>query().setValue("returned"));
        primary(robot);
        assertThat(page()).isEqualTo("data");
    }

    @Test
    void aSettingChangesThePreviewBeforeAnythingIsImported(FxRobot robot) {
        primary(robot);
        robot.clickOn("#choose-file");
        robot.interact(() -> {});
        assertThat(robot.lookup("#import-delimiter")
                        .<ComboBox<?>>query()
                        .getValue()
                        .toString())
                .contains("Detected: semicolon");
        type(robot, "#import-missing", "unknown");
        primary(robot);
        TableView<?> columns = robot.lookup("#import-columns").query();
        assertThat(columns.getItems().get(1).toString()).contains("weight").contains("NUMBER");
        robot.interact(() -> columns.getSelectionModel().select(2));
        robot.clickOn("#retype-text");
        assertThat(columns.getItems().get(2).toString()).contains("region").contains("TEXT");
        assertThat(project.table()).isEmpty();
    }

    @Test
    void rowsThatDoNotFitAreReportedAndTheTargetIsUnderstood(FxRobot robot) {
        importOrders(robot);
        assertThat(project.table().orElseThrow().data().rows()).isEqualTo(Orders.ROWS);
        assertThat(project.table()
                        .orElseThrow()
                        .data()
                        .schema()
                        .column("weight")
                        .orElseThrow()
                        .type())
                .isEqualTo(ColumnType.NUMBER);
        assertThat(project.frame().target()).contains("returned");
        assertThat(project.frame().positive()).contains("yes");
        assertThat(robot.lookup("#page-sentence").queryAs(Label.class).getText())
                .contains("training rows");
    }

    @Test
    void anAlertIsFixedAfterItsCostWasShown(FxRobot robot) {
        importOrders(robot);
        space(robot, "Fix…");
        space(robot, "Leave out 2 rows");
        assertThat(steps()).startsWith("drop_duplicates").contains("impute");
        assertThat(robot.lookup("step 1 does it").tryQuery()).isEmpty();
        space(robot, "#alerts-more");
        assertThat(robot.lookup("step 1 does it").tryQuery()).isPresent();
    }

    @Test
    void stepsAreUsedMovedSwitchedOffAndTakenBackByKeys(FxRobot robot) {
        importOrders(robot);
        primary(robot);
        assertThat(page()).isEqualTo("prepare");
        assertThat(robot.lookup("#primary").queryAs(Button.class).getText()).isEqualTo("Use the suggested recipe");
        primary(robot);
        List<String> suggested = steps();
        assertThat(suggested).containsExactly("impute", "standardize", "one_hot");
        ListView<?> list = robot.lookup("#steps").query();
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        });
        press(robot, KeyCode.ALT, KeyCode.DOWN);
        assertThat(steps()).containsExactly("standardize", "impute", "one_hot");
        press(robot, KeyCode.SPACE);
        assertThat(project.edits().recipe().steps().get(1).enabled()).isFalse();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(project.edits().recipe().steps().get(1).enabled()).isTrue();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(steps()).isEqualTo(suggested);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(steps()).containsExactly("standardize", "impute", "one_hot");
    }

    @Test
    void aStepIsFoundByAFewLettersAndAddedWithEnter(FxRobot robot) {
        importOrders(robot);
        robot.interact(() -> shell.go("prepare"));
        primary(robot);
        robot.clickOn("#add-step");
        robot.write("limit val");
        press(robot, KeyCode.ENTER);
        assertThat(steps()).contains("clip");
        assertThat(robot.lookup("#step-search").tryQueryAs(TextField.class)).isEmpty();
    }
}
