package io.crisol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.ui.data.DataPage;
import io.crisol.ui.data.ImportPage;
import io.crisol.ui.kit.ClipboardText;
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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Walks through the import wizard with a workbook and with a pasted table, by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class ImportWalkTest {
    @TempDir
    static Path folder;

    private Workbench workbench;
    private OpenProject project;
    private ShellViewModel shell;

    @Start
    void start(Stage stage) throws IOException {
        Path home = folder.resolve(Long.toString(System.nanoTime()));
        workbench = Compose.workbench(new Home(home));
        project = workbench.projects().create("Air");
        shell = new ShellViewModel(FxJobs.sameThread(), Theme.LIGHT, Language.EN);
        shell.add(PageEntry.first(Section.DATA, c -> new DataPage(c, workbench, project)));
        shell.add(new PageEntry(
                "data.import",
                Section.DATA,
                Message.of("ui_data.import.name"),
                true,
                c -> new ImportPage(
                        c, workbench, project, ClipboardText.fixed("city\tn\nLima\t1\nQuito\t2\nLima\t3\n"))));
        shell.openProject("Air", "Iteration 1");
        Window.show(stage, new ShellView(shell, FileChoice.fixed(workbook())), 1000, 760);
        shell.go("data.import");
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    /** Two sheets of measurements; -200 stands for missing. */
    private static Path workbook() throws IOException {
        Path file = folder.resolve("air.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            for (String name : List.of("March", "April")) {
                Worksheet sheet = book.newWorksheet(name);
                for (int c = 0; c < 3; c++) {
                    sheet.value(0, c, List.of("hour", "co", "note").get(c));
                }
                for (int r = 1; r <= (name.equals("March") ? 60 : 40); r++) {
                    sheet.value(r, 0, r);
                    sheet.value(r, 1, r % 6 == 0 ? -200 : 1 + r % 5);
                    sheet.value(r, 2, "n" + r % 3);
                }
            }
        }
        return file;
    }

    private void primary(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.release(KeyCode.ENTER, KeyCode.CONTROL);
    }

    private static <T> ComboBox<T> combo(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    @Test
    void aSheetIsChosenAValueTakenAsMissingAndAColumnLeftOut(FxRobot robot) {
        robot.clickOn("#choose-file");
        robot.interact(() -> {
            ComboBox<Object> sheets = combo(robot, "#import-sheet");
            sheets.setValue(sheets.getItems().get(2));
        });
        assertThat(robot.lookup("#import-delimiter").query().getParent().isVisible())
                .isFalse();
        assertThat(robot.lookup("#magic--200").queryButton().getText()).isEqualTo("Treat −200 as missing (6 cells)");
        robot.clickOn("#magic--200");
        assertThat(robot.lookup("#magic--200").tryQuery()).isEmpty();
        primary(robot);
        TableView<?> columns = robot.lookup("#import-columns").query();
        robot.interact(() -> columns.getSelectionModel().select(2));
        robot.clickOn("#columns-leave");
        assertThat(robot.lookup("#columns-leave").queryButton().getText()).isEqualTo("Take again");
        primary(robot);
        var data = project.table().orElseThrow().data();
        assertThat(data.schema().names()).containsExactly("hour", "co");
        assertThat(data.rows()).isEqualTo(40);
        assertThat(data.column("co").missing()).isEqualTo(6);
        assertThat(project.draft().source().orElseThrow().settings()).containsEntry("sheet", "April");
    }

    @Test
    void aTableIsPasted(FxRobot robot) {
        robot.clickOn("#paste-table");
        primary(robot);
        primary(robot);
        var data = project.table().orElseThrow();
        assertThat(data.data().schema().names()).containsExactly("city", "n");
        assertThat(data.file()).exists();
    }
}
