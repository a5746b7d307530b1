package io.crisol.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.param.Param;
import io.crisol.param.ParamSet;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.Window;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class ParamRowsTest {
    private static final ParamSet FILTER = ParamSet.of(
            "filter",
            new Param.Rows(
                    "conditions",
                    List.of(
                            new Param.ColumnName("column"),
                            new Param.Choice("is", "equal", List.of("equal", "less")),
                            new Param.Text("value", ""))));

    private ParamForm form;

    @Start
    void start(Stage stage) {
        form = new ParamForm(
                Texts.of(Language.EN),
                FILTER,
                FILTER.check(Map.of("conditions", List.of(Map.of("column", "age", "is", "less", "value", "18")))),
                List.of("age", "plan"));
        Window.show(stage, form, 600, 400);
    }

    private List<Map<String, Object>> rows() {
        return form.valuesProperty().get().rows("conditions").stream()
                .map(r -> r.values())
                .toList();
    }

    @Test
    void rowsAreAddedFilledAndTakenAway(FxRobot robot) {
        Button add = robot.lookup(".button")
                .match((Button b) -> b.getText().equals("Add a row"))
                .queryButton();
        robot.clickOn(add);
        robot.interact(() -> {});
        assertThat(rows()).hasSize(2);

        List<ComboBox<?>> boxes = robot.lookup(".combo-box").queryAllAs(ComboBox.class).stream()
                .<ComboBox<?>>map(b -> b)
                .toList();
        assertThat(boxes.get(2).getItems().toString()).isEqualTo("[age, plan]");
        robot.interact(() -> boxes.get(2).getSelectionModel().select(1));
        robot.clickOn(robot.lookup(".text-field").queryAllAs(TextField.class).stream()
                .reduce((a, b) -> b)
                .orElseThrow());
        robot.write("gold");
        robot.interact(() -> {});
        assertThat(rows())
                .containsExactly(
                        Map.of("column", "age", "is", "less", "value", "18"),
                        Map.of("column", "plan", "is", "equal", "value", "gold"));

        robot.clickOn(robot.lookup(".button")
                .match((Button b) -> "Remove this row".equals(b.getAccessibleText()))
                .queryButton());
        robot.interact(() -> {});
        assertThat(rows()).containsExactly(Map.of("column", "plan", "is", "equal", "value", "gold"));
    }
}
