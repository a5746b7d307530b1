package io.crisol.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.Window;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class WizardViewTest {
    private TextField problem;
    private final SimpleObjectProperty<Boolean> costsApply = new SimpleObjectProperty<>(true);
    private final List<String> finished = new ArrayList<>();
    private WizardView wizard;

    @Start
    void start(Stage stage) {
        problem = new TextField();
        problem.setId("problem");
        wizard = new WizardView(
                Texts.of(Language.EN),
                List.of(
                        WizardStep.of(
                                "objective",
                                "Objective",
                                "What is the problem?",
                                "",
                                problem,
                                Bindings.createStringBinding(
                                        () -> problem.getText().isBlank() ? "Say the problem first." : "",
                                        problem.textProperty())),
                        new WizardStep(
                                "cost",
                                "Cost",
                                "What does a wrong answer cost?",
                                "",
                                new Label("cost"),
                                new SimpleStringProperty(""),
                                costsApply),
                        WizardStep.of("review", "Review", "Is this right?", "", new Label("review"))),
                "Sign off the frame",
                () -> finished.add("done"));
        Window.show(stage, wizard, 800, 500);
    }

    @Test
    void oneCannotGoOnUntilTheQuestionIsAnsweredAndTheReasonIsSaid(FxRobot robot) {
        robot.interact(wizard::next);
        assertThat(wizard.step().id()).isEqualTo("objective");
        assertThat(wizard.primary().whyNot().getValue()).isEqualTo("Say the problem first.");
        robot.clickOn("#problem").write("churn");
        assertThat(wizard.primary().on()).isTrue();
        robot.interact(wizard::next);
        assertThat(wizard.step().id()).isEqualTo("cost");
    }

    @Test
    void goingBackKeepsEveryAnswer(FxRobot robot) {
        robot.clickOn("#problem").write("churn");
        robot.interact(wizard::next);
        robot.interact(() -> assertThat(wizard.back()).isTrue());
        assertThat(robot.lookup("#problem").queryAs(TextField.class).getText()).isEqualTo("churn");
        robot.interact(() -> assertThat(wizard.back()).isFalse());
    }

    @Test
    void theButtonSaysTheNextStepAndAtTheEndItsEffect(FxRobot robot) {
        robot.interact(() -> problem.setText("churn"));
        assertThat(wizard.primary().label().getValue()).isEqualTo("Next: Cost");
        robot.interact(wizard::next);
        robot.interact(wizard::next);
        assertThat(wizard.primary().label().getValue()).isEqualTo("Sign off the frame");
        robot.interact(wizard::next);
        assertThat(finished).containsExactly("done");
    }

    @Test
    void aQuestionThatDoesNotApplyIsPassedOver(FxRobot robot) {
        robot.interact(() -> {
            problem.setText("churn");
            costsApply.set(false);
            wizard.next();
        });
        assertThat(wizard.step().id()).isEqualTo("review");
        robot.interact(wizard::back);
        assertThat(wizard.step().id()).isEqualTo("objective");
    }

    @Test
    void stepsThatWereSeenOpenFromTheTopOthersDoNot(FxRobot robot) {
        robot.interact(() -> problem.setText("churn"));
        robot.interact(wizard::next);
        robot.clickOn("Review");
        assertThat(wizard.step().id()).isEqualTo("cost");
        robot.clickOn("Objective");
        assertThat(wizard.step().id()).isEqualTo("objective");
    }

    @Test
    void aHalfDoneWizardOpensWhereItWasLeft(FxRobot robot) {
        robot.interact(() -> wizard.open("cost"));
        assertThat(wizard.step().id()).isEqualTo("cost");
    }
}
