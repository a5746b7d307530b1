package io.crisol.ui.data.assumption;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.ContractRule;
import io.crisol.experiment.Pipeline;
import io.crisol.job.JobContext;
import io.crisol.recipe.StepSpec;
import io.crisol.text.Language;
import io.crisol.ui.Window;
import io.crisol.ui.data.DataPage;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
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

/** Walks from a reading to its remedy and back, and through the data contract, by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class AssumptionsWalkTest {
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
        shell.add(PageEntry.first(Section.DATA, c -> new DataPage(c, workbench, project)));
        shell.openProject("Penguins", "Iteration 1");
        Window.show(stage, new ShellView(shell, FileChoice.fixed(folder)), 1280, 800);
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @Test
    void aRemedyIsOneClickAndCheckingAgainShowsWhatItChanged(FxRobot robot) {
        robot.interact(() -> shell.go("data", "assumptions"));
        TableView<?> table = robot.lookup("#check-table").queryTableView();
        assertThat(table.getItems()).isNotEmpty();
        int columns = table.getVisibleLeafColumns().size();
        robot.interact(() -> table.getSelectionModel().select(0));
        Button remedy = robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(b -> b.getText() != null && b.getText().startsWith("Leave out"))
                .findFirst()
                .orElseThrow();
        robot.clickOn(remedy);
        assertThat(project.edits().recipe().steps()).extracting(StepSpec::step).contains("drop");
        robot.clickOn("#check-again");
        assertThat(table.getVisibleLeafColumns()).hasSize(columns + 1);
    }

    @Test
    void aRangeTypedIsSavedAndExported(FxRobot robot) throws java.io.IOException {
        robot.interact(() -> shell.go("data", "data_contract"));
        TableView<?> table = robot.lookup("#contract-table").queryTableView();
        robot.interact(() -> table.getSelectionModel().select(1));
        TextField least = robot.lookup("#contract-min").queryAs(TextField.class);
        robot.interact(least::clear);
        robot.clickOn(least).write("30").press(KeyCode.ENTER).release(KeyCode.ENTER);
        List<ContractRule> rules = project.draft().contract().orElseThrow();
        assertThat(rules).singleElement().satisfies(r -> assertThat(r.min()).hasValue(30));
        robot.clickOn("#export-contract");
        assertThat(Files.readString(folder.resolve(project.project().name() + ".odcs.yaml")))
                .contains("minimum: 30.0");
    }
}
