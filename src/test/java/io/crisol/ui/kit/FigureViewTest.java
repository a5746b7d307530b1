package io.crisol.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.figure.Axis;
import io.crisol.figure.Figure;
import io.crisol.figure.HotSpot;
import io.crisol.figure.Mark;
import io.crisol.figure.Shape;
import io.crisol.figure.Tone;
import io.crisol.finding.Severity;
import io.crisol.gallery.Sample;
import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class FigureViewTest {
    private static final Figure FIGURE = new Figure(
            "Is the slower model worth its time?",
            "2 runs",
            Axis.Linear.of("Fit time (s)"),
            Axis.Linear.of("AUC"),
            List.of(new Mark.Points(
                    "Runs",
                    Tone.DATA_1,
                    Shape.CIRCLE,
                    new double[] {1, 3},
                    new double[] {.7, .8},
                    List.of("Logistic: AUC 0.7012", "Boosting: AUC 0.8034"),
                    List.of("run-1", "run-2"))),
            List.of());

    private final List<String> selected = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private FigureView view;

    @Start
    void start(Stage stage) {
        Texts texts = Texts.of(Language.EN);
        ScreenContext plain = Sample.context(texts);
        Notices notices = (Severity severity, String sentence) -> told.add(sentence);
        view = new FigureView(new ScreenContext(
                texts, plain.jobs(), plain.navigator(), FileChoice.fixed(folder), plain.prompt(), notices));
        view.onSelect(selected::add);
        view.show(FIGURE);
        Window.show(stage, new StackPane(view), 600, 400);
    }

    private HotSpot spot(int index) {
        return view.painted().orElseThrow().spots().get(index);
    }

    @Test
    void hoverSaysTheExactValueAndAClickSelectsTheRun(FxRobot robot) {
        HotSpot boosting = spot(1);
        var onScreen = view.localToScreen(boosting.x() + 4, boosting.y() + 4);
        robot.moveTo(onScreen);
        assertThat(view.hoveredProperty().get()).isEqualTo("Boosting: AUC 0.8034");
        robot.clickOn(onScreen);
        assertThat(selected).containsExactly("run-2");
    }

    @Test
    void arrowKeysWalkFromValueToValueAndEnterSelects(FxRobot robot) {
        robot.interact(view::requestFocus);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        assertThat(view.hoveredProperty().get()).isEqualTo("Logistic: AUC 0.7012");
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(selected).containsExactly("run-2");
    }

    @Test
    void aDragBrushesThePointsInItsRectangleAndSelectsNone(FxRobot robot) {
        List<Set<String>> brushed = new ArrayList<>();
        robot.interact(() -> view.onBrush(brushed::add));
        HotSpot boosting = spot(1);
        robot.drag(view.localToScreen(boosting.x() - 20, boosting.y() - 20))
                .dropTo(view.localToScreen(boosting.x() + 20, boosting.y() + 20));
        robot.drag(view.localToScreen(200, 200)).dropTo(view.localToScreen(220, 220));
        assertThat(brushed).containsExactly(Set.of("run-2"), Set.of());
        assertThat(selected).isEmpty();
    }

    @Test
    void theCornerMenuShowsTheNumbersInPlaceOfTheChart(FxRobot robot) {
        MenuButton menu = robot.lookup(".figure-menu").queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().getFirst().fire());
        TableView<?> table = robot.lookup(".table-view").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(2);
        robot.interact(() -> menu.getItems().getFirst().fire());
        assertThat(view.showsTable()).isFalse();
    }

    @Test
    void theCornerMenuSavesPngSvgAndCsv(FxRobot robot) throws Exception {
        MenuButton menu = robot.lookup(".figure-menu").queryAs(MenuButton.class);
        robot.interact(() -> menu.getItems().subList(1, 4).forEach(i -> i.fire()));
        String name = "is-the-slower-model-worth-its-time";
        assertThat(Files.readAllBytes(folder.resolve(name + ".png"))).startsWith((byte) 0x89, (byte) 'P');
        assertThat(Files.readString(folder.resolve(name + ".svg"))).contains("<circle");
        assertThat(Files.readString(folder.resolve(name + ".csv"))).contains("Runs,3,0.8");
        assertThat(told).hasSize(3).allMatch(s -> s.startsWith("Saved to"));
    }

    @Test
    void theChartIsDrawnAgainWhenTheViewGrows(FxRobot robot) {
        double before = spot(1).x();
        robot.interact(() -> view.getScene().getWindow().setWidth(800));
        robot.interact(() -> view.getScene().getRoot().layout());
        assertThat(spot(1).x()).isGreaterThan(before + 100);
    }

    @Test
    void theChartTakesTheColoursOfTheThemeItStandsIn(FxRobot robot) {
        robot.interact(() -> Theme.DARK.dress(view.getScene()));
        robot.interact(() -> view.applyCss());
        assertThat(view.palette()).isEqualTo(Theme.DARK.palette());
    }
}
