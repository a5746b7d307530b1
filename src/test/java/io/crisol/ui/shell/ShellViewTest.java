package io.crisol.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Message;
import io.crisol.text.Texts;
import io.crisol.ui.Window;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.PrimaryAction;
import io.crisol.ui.kit.ScreenContext;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.StageState;
import io.crisol.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ShellViewTest {
    private final List<String> happened = new ArrayList<>();
    private final StringProperty whyNot = new SimpleStringProperty("");
    private ShellViewModel model;

    @Start
    void start(Stage stage) {
        model = new ShellViewModel(FxJobs.sameThread(), Theme.LIGHT, Language.EN);
        for (Section section : Section.values()) {
            model.add(PageEntry.first(section, c -> new Plain(c, section)));
        }
        model.openProject("Telco churn", "Iteration 1");
        Window.show(stage, new ShellView(model, FileChoice.none()), 1000, 700);
        model.go("frame");
    }

    private void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }

    private String page() {
        return Objects.requireNonNull(model.pageProperty().get()).id();
    }

    @Test
    void controlAndADigitOpensThePlaceOfTheRail(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(page()).isEqualTo("compare");
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT8);
        assertThat(page()).isEqualTo("registry");
    }

    @Test
    void theCommandSearchFindsAPageByAFewLettersAndEnterOpensIt(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.K);
        robot.write("prep");
        press(robot, KeyCode.ENTER);
        assertThat(page()).isEqualTo("prepare");
        assertThat(robot.lookup("#command-field").tryQuery()).isEmpty();
    }

    @Test
    void escapeClosesTheCommandSearch(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.K);
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#command-field").tryQuery()).isEmpty();
        assertThat(page()).isEqualTo("frame");
    }

    @Test
    void controlEnterRunsThePrimaryActionUnlessItIsOff(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        robot.interact(() -> whyNot.set("Say the target first."));
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(happened).containsExactly("primary frame");
        assertThat(robot.lookup("#why-not").queryAs(Label.class).getText()).isEqualTo("Say the target first.");
        assertThat(robot.lookup("#primary").queryAs(Button.class).isDisabled()).isTrue();
    }

    @Test
    void undoAndRedoGoToThePageUnlessTextIsBeingTyped(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        robot.clickOn("#field");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(happened).containsExactly("undo frame", "redo frame");
    }

    @Test
    void f6GoesFromPaneToPane(FxRobot robot) {
        robot.clickOn("#field");
        press(robot, KeyCode.F6);
        assertThat(robot.lookup("#back").queryAs(Button.class).isFocused()).isTrue();
        press(robot, KeyCode.F6);
        assertThat(robot.lookup(".rail-brand").queryAs(Button.class).isFocused())
                .isTrue();
    }

    @Test
    void backLeadsThroughThePagesAndThenHome(FxRobot robot) {
        robot.interact(() -> model.go("data"));
        robot.clickOn("#back");
        assertThat(page()).isEqualTo("frame");
        robot.clickOn("#back");
        assertThat(page()).isEqualTo("home");
    }

    @Test
    void theLanguageSwitchSaysEverythingAnewAndStaysOnThePage(FxRobot robot) {
        robot.clickOn("#language");
        assertThat(page()).isEqualTo("frame");
        assertThat(robot.lookup("#back").queryAs(Button.class).getText()).isEqualTo("Atrás");
        assertThat(robot.lookup("#page-title").queryAs(Label.class).getText()).isEqualTo("Encuadrar");
    }

    @Test
    void theThemeSwitchDressesTheWindow(FxRobot robot) {
        robot.clickOn("#theme");
        assertThat(javafx.application.Application.getUserAgentStylesheet()).endsWith("crisol-dark.css");
    }

    @Test
    void aStageSaysItsStateAndItsReason(FxRobot robot) {
        robot.interact(
                () -> model.stateProperty(Section.OPERATE).set(StageState.locked(Message.of("shell.home.empty"))));
        assertThat(robot.lookup("#rail-operate").queryAs(Button.class).getAccessibleText())
                .startsWith("Operate · not yet · No projects yet.");
    }

    @Test
    void withoutAProjectTheStagesAreOffButHistoryAndRegistryAreOn(FxRobot robot) {
        robot.interact(model::closeProject);
        assertThat(page()).isEqualTo("home");
        assertThat(robot.lookup("#rail-data").queryAs(Button.class).isDisabled())
                .isTrue();
        assertThat(robot.lookup("#rail-history").queryAs(Button.class).isDisabled())
                .isFalse();
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(page()).isEqualTo("home");
    }

    @Test
    void aQuestionWaitsForItsAnswer(FxRobot robot) {
        javafx.application.Platform.runLater(() -> happened.add("answer "
                + Objects.requireNonNull(asking)
                        .prompt()
                        .confirm("Delete 3 runs?", "They can be restored.", "Delete")));
        robot.interact(() -> {});
        assertThat(happened).isEmpty();
        robot.clickOn("Delete");
        assertThat(happened).containsExactly("answer true");
    }

    private @org.jspecify.annotations.Nullable ScreenContext asking;

    private final class Plain implements Page {
        private final Texts texts;
        private final Section section;

        Plain(ScreenContext context, Section section) {
            asking = context;
            this.texts = context.texts();
            this.section = section;
        }

        @Override
        public String id() {
            return section.id();
        }

        @Override
        public String title() {
            return texts.say(section.title());
        }

        @Override
        public ObservableValue<String> sentence() {
            return new SimpleStringProperty("One sentence.");
        }

        @Override
        public Node content() {
            TextField field = new TextField();
            field.setId("field");
            return new VBox(field);
        }

        @Override
        public Optional<PrimaryAction> primary() {
            return Optional.of(PrimaryAction.of("Go on", whyNot, () -> happened.add("primary " + id())));
        }

        @Override
        public void undo() {
            happened.add("undo " + id());
        }

        @Override
        public void redo() {
            happened.add("redo " + id());
        }
    }
}
