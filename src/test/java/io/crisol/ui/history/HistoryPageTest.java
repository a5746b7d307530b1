package io.crisol.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.ui.Window;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** History by clicks and keys. */
@ExtendWith(ApplicationExtension.class)
class HistoryPageTest {
    @TempDir
    Path home;

    private final List<String> opened = new ArrayList<>();
    private Workbench workbench;
    private ShellViewModel shell;

    @Start
    void start(Stage stage) {
        workbench = PastStudies.few(home);
        OpenProject project = PastStudies.project(workbench, PastStudies.SPECIES);
        shell = new ShellViewModel(FxJobs.sameThread(), Theme.LIGHT, Language.EN);
        shell.add(PageEntry.first(
                Section.HISTORY,
                c -> new HistoryPage(c, workbench, Optional.of(project), (p, run) -> opened.add(run))));
        shell.add(new PageEntry(
                CompareRunsPage.ID,
                Section.HISTORY,
                Message.of("ui_history.pair.title"),
                false,
                c -> new CompareRunsPage(c, workbench, (p, run) -> opened.add(run))));
        shell.openProject(project.project().name(), "Iteration 1");
        Window.show(stage, new ShellView(shell, FileChoice.none()), 1280, 800);
        shell.go(Section.HISTORY.id());
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    @SuppressWarnings("unchecked")
    private static TableView<HistoryRow> table(FxRobot robot) {
        return (TableView<HistoryRow>) robot.lookup("#history-table").queryAs(TableView.class);
    }

    private String page() {
        Page page = shell.pageProperty().get();
        return Objects.requireNonNull(page).id();
    }

    @Test
    void searching_filtering_and_showing_all_change_what_the_table_holds(FxRobot robot) {
        robot.clickOn("#history-search").write("logistic");
        assertThat(table(robot).getItems()).hasSize(2);
        robot.clickOn("#clear-filters");
        assertThat(table(robot).getItems()).hasSize(7);
        robot.clickOn("#family-tree");
        assertThat(table(robot).getItems()).hasSize(3);
    }

    @Test
    void enter_opens_the_selected_run(FxRobot robot) {
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(0);
        });
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(opened).containsExactly(table(robot).getItems().getFirst().id());
    }

    @Test
    void two_selected_runs_are_compared_and_the_slider_moves_the_verdict(FxRobot robot) {
        assertThat(robot.lookup("#primary").queryAs(Button.class).isDisabled()).isTrue();
        robot.interact(() -> table(robot).getSelectionModel().selectIndices(0, 1));
        robot.clickOn("#primary");
        assertThat(page()).isEqualTo(CompareRunsPage.ID);
        Label verdict = robot.lookup("#verdict").queryAs(Label.class);
        Slider rope = robot.lookup("#rope").queryAs(Slider.class);
        robot.interact(() -> rope.setValue(rope.getMax()));
        String widest = verdict.getText();
        robot.interact(() -> rope.setValue(0));
        assertThat(verdict.getText()).isNotEqualTo(widest);
        robot.clickOn("#back");
        assertThat(page()).isEqualTo(Section.HISTORY.id());
    }

    @Test
    void the_events_lead_back_to_the_runs_of_a_comparison(FxRobot robot) {
        robot.clickOn("#list-events");
        robot.clickOn("Show its runs");
        assertThat(table(robot).getItems()).hasSize(4).allMatch(r -> r.number() == 2);
    }
}
