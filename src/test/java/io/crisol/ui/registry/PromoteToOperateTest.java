package io.crisol.ui.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.registry.Registry;
import io.crisol.text.Language;
import io.crisol.ui.SmallStudy;
import io.crisol.ui.Window;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.operate.OperatePage;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From a compared run to a registered version, a scored file and a verified bundle, by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class PromoteToOperateTest {
    private Path folder;
    private SmallStudy study;
    private ShellViewModel shell;

    @Start
    void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("crisol-walk");
        study = SmallStudy.loaded("penguins", folder.resolve("home"), Clock.systemUTC())
                .withoutObjective();
        study.compare();
        shell = new ShellViewModel(FxJobs.sameThread(), Theme.LIGHT, Language.EN);
        shell.add(PageEntry.first(Section.PROMOTE, c -> new PromotePage(c, study.workbench(), study.project())));
        shell.add(PageEntry.first(Section.REGISTRY, c -> new RegistryPage(c, study.workbench(), true)));
        shell.add(PageEntry.first(Section.OPERATE, c -> new OperatePage(c, study.workbench(), study.project())));
        shell.openProject("Penguins", "Iteration 1");
        Window.show(stage, new ShellView(shell, FileChoice.fixed(folder)), 1280, 800);
        shell.go("promote");
    }

    @AfterEach
    void close() {
        study.close();
    }

    private static void fire(FxRobot robot, String id) {
        Button button = robot.lookup(id).queryButton();
        assertThat(button.isDisabled()).as(id).isFalse();
        robot.interact(button::fire);
    }

    private static String label(FxRobot robot) {
        return robot.lookup("#primary").queryButton().getText();
    }

    @Test
    void aRunIsTakenThroughTheGatesRegisteredScoredWithAndVerified(FxRobot robot) throws IOException {
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        assertThat(robot.lookup("#primary").queryButton().isDisabled()).isTrue();
        robot.clickOn("#waive-model_card");
        Button waive = robot.lookup("#waive-for-model_card").queryButton();
        assertThat(waive.isDisabled()).isTrue();
        robot.write("A trial");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(label(robot)).isEqualTo("Register as challenger");
        fire(robot, "#primary");
        Registry registry = study.workbench().registry(Optional.empty());
        assertThat(registry.resolve("models:/penguins@challenger").number()).isEqualTo(1);

        fire(robot, "#primary");
        assertThat(shell.entry().orElseThrow().id()).isEqualTo("operate");
        robot.clickOn("#own-file");
        assertThat(label(robot)).isEqualTo("Score penguins.csv");
        fire(robot, "#primary");
        fire(robot, "#primary");
        assertThat(folder.resolve("penguins-scored.csv")).exists();

        robot.press(KeyCode.CONTROL, KeyCode.DIGIT8).release(KeyCode.DIGIT8, KeyCode.CONTROL);
        fire(robot, "#verify-all");
        TableView<VersionRow> versions = robot.lookup("#versions").query();
        assertThat(versions.getItems())
                .singleElement()
                .satisfies(v -> assertThat(v.verified().orElseThrow().passed()).isTrue());
    }
}
