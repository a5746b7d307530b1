package io.crisol.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.evaluate.RunState;
import io.crisol.experiment.Experiment;
import io.crisol.job.JobRunner;
import io.crisol.job.Workers;
import io.crisol.registry.RegisteredModel;
import io.crisol.text.Language;
import io.crisol.ui.Window;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.ShellView;
import io.crisol.wiring.Compose;
import io.crisol.wiring.Session;
import io.crisol.workbench.Home;
import io.crisol.workbench.Stage;
import io.crisol.workbench.Standing;
import io.crisol.workbench.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A first-time user takes the churn table from a new project to a registered version and back to the history. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ChurnWalkTest {
    private static final Path CHURN = Path.of("sample-data", "telco-churn.csv").toAbsolutePath();

    @TempDir
    static Path folder;

    private Workbench workbench;
    private Session session;

    @Start
    void start(javafx.stage.Stage stage) {
        workbench = Compose.workbench(new Home(folder.resolve("home")), Clock.systemUTC(), Workers.ofMachine());
        session = new Session(workbench, FxJobs.onThreads(new JobRunner()), Theme.LIGHT, Language.EN);
        Window.show(stage, new ShellView(session.shell(), FileChoice.fixed(CHURN)), 1000, 760);
        session.start();
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private String page() {
        return Optional.ofNullable(session.shell().pageProperty().get())
                .map(Page::id)
                .orElse("");
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void keys(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until the primary action is on, then runs it by its key. */
    private void primary(FxRobot robot) throws Exception {
        until(
                "the primary action is on",
                () -> robot.lookup("#primary")
                        .tryQuery()
                        .map(b -> b instanceof Button button && !button.isDisabled())
                        .orElse(false));
        keys(robot, KeyCode.CONTROL, KeyCode.ENTER);
    }

    private static String why(FxRobot robot) {
        return robot.lookup("#why-not")
                .tryQueryAs(javafx.scene.control.Labeled.class)
                .map(l -> l.getText())
                .orElse("");
    }

    private static String label(FxRobot robot) {
        return robot.lookup("#primary").queryButton().getText();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).query().requestFocus());
        keys(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Passes every failed gate with a reason. */
    private static void waive(FxRobot robot) {
        for (int i = 0; i < 5; i++) {
            Optional<Node> failed = robot.lookup((Node n) -> n instanceof Button
                            && n.getId() != null
                            && n.getId().startsWith("waive-")
                            && !n.getId().startsWith("waive-for"))
                    .tryQuery();
            if (failed.isEmpty()) {
                return;
            }
            String gate = failed.get().getId().substring("waive-".length());
            robot.clickOn(failed.get());
            robot.clickOn("#reason-" + gate);
            robot.write("agreed with the owner");
            keys(robot, KeyCode.ENTER);
        }
    }

    @Test
    void fromANewProjectToARegisteredVersionAndBackToTheHistory(FxRobot robot) throws Exception {
        primary(robot);
        assertThat(page()).isEqualTo("frame");
        type(robot, "#project-name", "Churn of my customers");
        type(robot, "#field-objective", "Keep customers who are about to leave");

        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(page()).isEqualTo("data");
        primary(robot);
        assertThat(page()).isEqualTo("data.import");
        robot.clickOn("#choose-file");
        until("the preview stands", () -> label(robot).contains("Columns"));
        primary(robot);
        primary(robot);
        until("the table is imported", () -> session.project().table().isPresent());
        assertThat(session.project().table().orElseThrow().data().rows()).isEqualTo(7043);
        ComboBox<?> target = robot.lookup("#import-target").queryComboBox();
        robot.interact(() -> choose(target, "churn"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(session.project().frame().target()).contains("churn");

        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(page()).isEqualTo("prepare");
        primary(robot);
        until(
                "the suggested recipe is taken",
                () -> session.project().draft().recipe().isPresent());
        assertThat(session.project().draft().recipe().orElseThrow()).isNotEmpty();
        keys(robot, KeyCode.CONTROL, KeyCode.Z);
        keys(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(session.project().draft().recipe().orElseThrow()).isNotEmpty();

        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(page()).isEqualTo("compare");
        for (int step = 0; step < 8 && !label(robot).startsWith("Compare"); step++) {
            primary(robot);
        }
        assertThat(label(robot)).startsWith("Compare");
        primary(robot);
        until(
                "the comparison is finished",
                () -> session.project()
                        .experiment()
                        .map(e -> e.state() == RunState.FINISHED)
                        .orElse(false));
        Experiment experiment = session.project().experiment().orElseThrow();
        assertThat(session.project().runs())
                .filteredOn(r -> r.family().equals("logistic"))
                .allSatisfy(r -> assertThat(r.mean()).isGreaterThan(0.83));
        assertThat(robot.lookup("#leaderboard").tryQuery()).isPresent();

        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT5);
        assertThat(page()).isEqualTo("promote");
        primary(robot);
        until("the gates have judged", () -> label(robot).startsWith("Register"));
        waive(robot);
        primary(robot);
        until(
                "a version is registered",
                () -> !workbench.registry(Optional.empty()).models().isEmpty());
        RegisteredModel model = workbench.registry(Optional.empty()).models().getFirst();
        assertThat(model.versions()).hasSize(1);
        assertThat(model.aliases()).containsKey("challenger");
        until("operate is open", () -> !(session.project().standing(Stage.OPERATE) instanceof Standing.Locked));

        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT7);
        assertThat(page()).isEqualTo("history");
        until(
                "the history shows the runs",
                () -> robot.lookup((Node n) -> n instanceof javafx.scene.control.TableView<?> t
                                && t.getItems().size()
                                        >= session.project().runs().size())
                        .tryQuery()
                        .isPresent());
        assertThat(workbench.store().events(session.project().project().id(), 50))
                .extracting(e -> e.kind())
                .contains("experiment", "promotion", "data");
        assertThat(experiment.sentence()).isPresent();
    }

    @SuppressWarnings("unchecked")
    private static void choose(ComboBox<?> box, String text) {
        for (Object item : box.getItems()) {
            if (String.valueOf(item).equals(text) || String.valueOf(item).contains("name=" + text)) {
                ((ComboBox<Object>) box).setValue(item);
                return;
            }
        }
        throw new AssertionError(text + " is not among " + box.getItems());
    }
}
