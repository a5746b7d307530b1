package io.crisol.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.Window;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ParamFormTest {
    private static final ParamSet FOREST = ParamSet.of(
            "forest",
            new Param.Whole("trees", 200, 1, 5000),
            new Param.Real("learning_rate", 0.1, 0.001, 1, true),
            new Param.OptionalReal("lambda", 0, 100),
            new Param.Choice("weights", "uniform", List.of("uniform", "distance")),
            new Param.Flag("early_stopping", true));

    private ParamForm form;
    private ParamForm spanish;

    @Start
    void start(Stage stage) {
        form = new ParamForm(Texts.of(Language.EN), FOREST, FOREST.defaults());
        spanish = new ParamForm(Texts.of(Language.ES), FOREST, FOREST.check(Map.of("learning_rate", 0.25)));
        VBox both = new VBox(form, spanish);
        Window.show(stage, both, 600, 950);
    }

    private static TextField number(ParamForm form, String name) {
        return (TextField) form.lookup("#param-" + name).lookup(".text-field");
    }

    private static void type(FxRobot robot, TextField field, String text) {
        robot.clickOn(field);
        robot.interact(field::selectAll);
        robot.write(text);
    }

    @Test
    void itStartsWithTheGivenValues() {
        assertThat(number(form, "trees").getText()).isEqualTo("200");
        assertThat(number(spanish, "learning_rate").getText()).isEqualTo("0,25");
        assertThat(form.valid()).isTrue();
        assertThat(form.valuesProperty().get()).isEqualTo(FOREST.defaults());
    }

    @Test
    void whatIsTypedBecomesAValue(FxRobot robot) {
        type(robot, number(form, "trees"), "350");
        type(robot, number(form, "lambda"), "2.5");
        robot.interact(() -> {});
        assertThat(form.valuesProperty().get().whole("trees")).isEqualTo(350);
        assertThat(form.valuesProperty().get().optionalReal("lambda")).hasValue(2.5);
    }

    @Test
    void aValueOutOfRangeIsRefusedWithTheRangeAndTheOldValueStays(FxRobot robot) {
        type(robot, number(form, "trees"), "0");
        robot.clickOn(number(form, "lambda"));
        assertThat(form.whyNotProperty().get()).isEqualTo("From 1 to 5,000.");
        assertThat(form.valuesProperty().get().whole("trees")).isEqualTo(200);
        assertThat(number(form, "trees").getPseudoClassStates())
                .anyMatch(p -> p.getPseudoClassName().equals("invalid"));
        assertThat(form.lookup("#param-trees").lookupAll(".bad").stream()
                        .filter(n -> n instanceof Label l && l.isVisible())
                        .map(n -> ((Label) n).getText()))
                .contains("From 1 to 5,000.");
    }

    @Test
    void textWhereANumberBelongsIsNamedInTheComplaint(FxRobot robot) {
        type(robot, number(form, "learning_rate"), "fast");
        assertThat(form.whyNotProperty().get()).isEqualTo("«fast» is not a number.");
    }

    @Test
    void aHalfTreeIsRefused(FxRobot robot) {
        type(robot, number(form, "trees"), "2.5");
        assertThat(form.whyNotProperty().get()).isEqualTo("A whole number is needed.");
    }

    @Test
    void spanishNumbersHaveADecimalCommaAndAreReadWithAPointToo(FxRobot robot) {
        type(robot, number(spanish, "learning_rate"), "0,05");
        robot.interact(() -> {});
        assertThat(spanish.valuesProperty().get().real("learning_rate")).isEqualTo(0.05);
        type(robot, number(spanish, "learning_rate"), "0.5");
        robot.interact(() -> {});
        assertThat(spanish.valuesProperty().get().real("learning_rate")).isEqualTo(0.5);
    }

    @Test
    void choicesAndSwitchesAreTakenOver(FxRobot robot) {
        ComboBox<?> weights = (ComboBox<?>) form.lookup("#param-weights").lookup(".combo-box");
        CheckBox stopping = (CheckBox) form.lookup("#param-early_stopping").lookup(".check-box");
        robot.interact(() -> weights.getSelectionModel().select(1));
        robot.clickOn(stopping);
        robot.interact(() -> {});
        assertThat(form.valuesProperty().get().word("weights")).isEqualTo("distance");
        assertThat(form.valuesProperty().get().flag("early_stopping")).isFalse();
    }
}
