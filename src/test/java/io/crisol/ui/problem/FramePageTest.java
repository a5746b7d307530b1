package io.crisol.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.experiment.FrameVersion;
import io.crisol.job.JobContext;
import io.crisol.job.Workers;
import io.crisol.text.Language;
import io.crisol.ui.Window;
import io.crisol.ui.kit.FileChoice;
import io.crisol.ui.kit.FxJobs;
import io.crisol.ui.kit.Labels;
import io.crisol.ui.kit.Page;
import io.crisol.ui.kit.Section;
import io.crisol.ui.kit.Segments;
import io.crisol.ui.kit.Theme;
import io.crisol.ui.shell.PageEntry;
import io.crisol.ui.shell.ShellView;
import io.crisol.ui.shell.ShellViewModel;
import io.crisol.wiring.Compose;
import io.crisol.workbench.Home;
import io.crisol.workbench.OpenProject;
import io.crisol.workbench.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FramePageTest {
    @TempDir
    static Path folder;

    private static Workbench workbench;

    private final List<OpenProject> copies = new ArrayList<>();
    private ShellViewModel shell;
    private OpenProject project;
    private Stage stage;

    @BeforeAll
    static void openHome() {
        workbench = Compose.workbench(new Home(folder.resolve("home")), Clock.systemUTC(), new Workers(2));
    }

    @AfterAll
    static void closeHome() {
        workbench.close();
    }

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    private void open(FxRobot robot, OpenProject opened) {
        robot.interact(() -> {
            project = opened;
            shell = new ShellViewModel(FxJobs.sameThread(), Theme.LIGHT, Language.EN);
            shell.add(PageEntry.first(Section.FRAME, c -> new FramePage(c, workbench, project, copies::add)));
            shell.add(PageEntry.first(Section.DATA, c -> new Elsewhere()));
            shell.openProject(project.project().name(), "Iteration 1");
            Window.show(stage, new ShellView(shell, FileChoice.fixed(folder)), 1000, 700);
            shell.go("frame");
        });
    }

    private OpenProject empty() {
        return workbench.projects().create("New project");
    }

    private OpenProject sample(String name) {
        OpenProject made = workbench
                .projects()
                .create(
                        workbench.samples().pipeline(name),
                        name,
                        workbench.samples().folder());
        if (made.draft().source().isPresent()) {
            made.imported(workbench.source().data(made.draft(), made.base(), JobContext.silent()));
        }
        return made;
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys);
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
    }

    private static void primary(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
    }

    private static void step(FxRobot robot, String name) {
        robot.clickOn(robot.lookup(".wizard-step").<Button>queryAll().stream()
                .filter(b -> b.getText().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static String here(FxRobot robot) {
        return robot.lookup(".wizard-page > .page-title").queryAs(Label.class).getText();
    }

    private static String text(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node instanceof TextInputControl input ? input.getText() : ((Label) node).getText();
    }

    private static ToggleButton word(FxRobot robot, String field, String label) {
        Segments segments = robot.lookup("#field-" + field).queryAs(Segments.class);
        return segments.lookupAll(".segment").stream()
                .map(ToggleButton.class::cast)
                .filter(b -> b.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static void enter(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup("#field-" + field).query().requestFocus());
        robot.write(text);
    }

    @Test
    void theKeyboardAloneLeadsThroughTheChurnSampleToASignature(FxRobot robot) {
        open(robot, sample("telco-churn"));
        List<String> titles = new ArrayList<>(List.of(here(robot)));
        for (int i = 0; i < 6; i++) {
            primary(robot);
            titles.add(here(robot));
        }
        assertThat(titles)
                .containsExactly(
                        "Objective",
                        "Prediction",
                        "Decision and cost",
                        "Users and requirements",
                        "Sources",
                        "Is machine learning appropriate?",
                        "Review");
        assertThat(text(robot, "#why-not")).isEqualTo("Write your name at the right to sign.");
        robot.interact(() -> robot.lookup("#signer").query().requestFocus());
        robot.write("Ana Torres");
        primary(robot);
        assertThat(project.store().frames(project.project().id()))
                .singleElement()
                .extracting(FrameVersion::signedBy)
                .isEqualTo("Ana Torres");
        assertThat(robot.lookup("#primary").queryAs(Button.class).getText()).isEqualTo("Go on to the data");
        primary(robot);
        assertThat(Objects.requireNonNull(shell.pageProperty().get()).id()).isEqualTo("data");
    }

    @Test
    void backLeadsThroughThePagesBeforeItLeavesTheStage(FxRobot robot) {
        open(robot, sample("telco-churn"));
        step(robot, "Users");
        robot.clickOn("#back");
        assertThat(here(robot)).isEqualTo("Decision and cost");
    }

    @Test
    void whatIsTypedIsSavedAndFoundAgainAfterLeaving(FxRobot robot) {
        open(robot, empty());
        robot.clickOn("#field-objective").write("Fewer returns");
        press(robot, KeyCode.TAB);
        robot.write("Ana");
        assertThat(workbench.projects().open(project.project().id()).frame().notes())
                .containsEntry("objective", "Fewer returns")
                .containsEntry("decider", "Ana");
        step(robot, "Users");
        robot.interact(() -> shell.go("data"));
        robot.interact(shell::remake);
        robot.interact(() -> shell.go("frame"));
        assertThat(here(robot)).isEqualTo("Users and requirements");
        step(robot, "Objective");
        assertThat(robot.lookup("#field-objective").queryAs(TextArea.class).getText())
                .isEqualTo("Fewer returns");
    }

    @Test
    void aWrongNumberIsDecoratedKeptAndListedOnReview(FxRobot robot) {
        open(robot, empty());
        step(robot, "Costs");
        enter(robot, "cost_false_positive", "12,5 euros");
        press(robot, KeyCode.TAB);
        assertThat(robot.lookup("«12,5 euros» is not a number of at least 0.").tryQuery())
                .hasValueSatisfying(said -> assertThat(said.isVisible()).isTrue());
        robot.interact(shell::remake);
        assertThat(text(robot, "#field-cost_false_positive")).isEqualTo("12,5 euros");
        step(robot, "Review");
        assertThat(robot.lookup("#open-cost_false_positive")
                        .queryAs(Button.class)
                        .getText())
                .contains("can’t be used as typed");
    }

    @Test
    void aLinkOnReviewLeadsToWhatIsMissing(FxRobot robot) {
        open(robot, empty());
        step(robot, "Review");
        Button link = robot.lookup("#open-unit").queryAs(Button.class);
        robot.interact(link::fire);
        assertThat(here(robot)).isEqualTo("Prediction");
        assertThat(robot.lookup("#field-unit").queryAs(TextField.class).isFocused())
                .isTrue();
    }

    @Test
    void theVerdictFollowsEveryAnswerAndUndoTakesItBack(FxRobot robot) {
        open(robot, empty());
        step(robot, "Appropriate?");
        assertThat(text(robot, "#verdict")).isEqualTo("Not enough known");
        robot.clickOn(word(robot, "Q1", "No"));
        assertThat(text(robot, "#verdict")).isEqualTo("Not appropriate (now)");
        assertThat(robot.lookup("Build the report instead: it tells people what they want to know.")
                        .tryQuery())
                .isPresent();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(text(robot, "#verdict")).isEqualTo("Not enough known");
        assertThat(word(robot, "Q1", "No").isSelected()).isFalse();
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(word(robot, "Q1", "No").isSelected()).isTrue();
    }

    @Test
    void answersAreChosenByKeys(FxRobot robot) {
        open(robot, empty());
        step(robot, "Appropriate?");
        robot.interact(() -> robot.lookup("#field-Q1").query().requestFocus());
        press(robot, KeyCode.SPACE);
        assertThat(word(robot, "Q1", "Yes").isSelected()).isTrue();
        press(robot, KeyCode.RIGHT);
        assertThat(word(robot, "Q1", "Partly").isSelected()).isTrue();
        press(robot, KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner().getAccessibleText())
                .as("only some decisions change: a condition, and how it was met can be said at once")
                .isEqualTo("How this condition was met");
        press(robot, KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner().getAccessibleText())
                .isEqualTo("Is the answer already in a system?: Yes");
    }

    @Test
    void aRuleIsOverriddenWithAReason(FxRobot robot) {
        open(robot, sample("vat-rate"));
        step(robot, "Appropriate?");
        robot.clickOn(word(robot, "Q3", "No"));
        robot.interact(() -> robot.lookup("#override-Q2").query().requestFocus());
        robot.write("The rule is kept by a supplier");
        assertThat(text(robot, "#verdict")).isEqualTo("Appropriate with conditions");
        assertThat(project.frame().overrides()).containsEntry("Q2", "The rule is kept by a supplier");
    }

    @Test
    void theVatSampleEndsInAVerdictAndItsCardIsExported(FxRobot robot) throws IOException {
        open(robot, sample("vat-rate"));
        assertThat(here(robot)).isEqualTo("Review");
        assertThat(text(robot, "#verdict")).isEqualTo("Not appropriate (now)");
        assertThat(robot.lookup(".rule").<Button>queryAll())
                .extracting(Button::getText)
                .contains("Q2", "Q3");
        Button primary = robot.lookup("#primary").queryAs(Button.class);
        assertThat(primary.getText()).isEqualTo("Export the card");
        assertThat(primary.isDisabled()).isFalse();
        robot.clickOn(primary);
        assertThat(Files.readString(folder.resolve("vat-rate-by-country.html"))).contains("Q2", "Q3");
        robot.interact(() -> robot.lookup("#signer").queryAs(TextField.class).clear());
        robot.clickOn("#sign-verdict");
        assertThat(robot.lookup("Write the name of the person who signs.").tryQuery())
                .isPresent();
        robot.write("Ana");
        robot.clickOn("#sign-verdict");
        assertThat(project.store().frames(project.project().id())).hasSize(1);
    }

    @Test
    void costsSuggestAMetricThatOneClickTakes(FxRobot robot) {
        open(robot, sample("telco-churn"));
        step(robot, "Costs");
        robot.interact(() -> robot.lookup("#use-metric").queryAs(Button.class).fire());
        assertThat(project.frame().metric()).contains("cost");
        assertThat(robot.lookup("#field-metric").queryAs(ComboBox.class).getValue())
                .isEqualTo("cost");
        assertThat(robot.lookup("#use-metric").tryQuery()).isEmpty();
    }

    @Test
    void versionsAreComparedOnReview(FxRobot robot) {
        OpenProject signed = sample("telco-churn");
        signed.store().keep(signed.project().id(), signed.frame(), "Ana");
        signed.editFrame(f -> f.withNote("stop", "Never"));
        open(robot, signed);
        step(robot, "Review");
        TableView<?> changes = robot.lookup("#frame-changes").queryAs(TableView.class);
        assertThat(changes.getItems()).hasSize(1);
    }

    @Test
    void aSampleIsCopiedAndTheCopyIsHandedOn(FxRobot robot) {
        open(robot, sample("telco-churn"));
        robot.clickOn("Make it mine");
        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.project().name()).isEqualTo("Telco churn (copy)");
            assertThat(copy.project().sample()).isEmpty();
        });
    }

    @Test
    void theProjectIsRenamedAsItsNameIsTyped(FxRobot robot) {
        open(robot, empty());
        robot.doubleClickOn("#project-name");
        press(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write("Returns");
        assertThat(project.project().name()).isEqualTo("Returns");
    }

    @Test
    void everythingIsSaidInSpanishAfterTheSwitch(FxRobot robot) {
        open(robot, empty());
        step(robot, "Appropriate?");
        robot.clickOn("#language");
        assertThat(here(robot)).isEqualTo("¿Es apropiado el aprendizaje automático?");
        assertThat(robot.lookup(".label").<Label>queryAll())
                .extracting(Label::getText)
                .noneMatch(text -> text != null && text.contains("‹"));
    }

    /** Another stage. */
    private static final class Elsewhere implements Page {
        @Override
        public String id() {
            return "data";
        }

        @Override
        public String title() {
            return "Data";
        }

        @Override
        public ObservableValue<String> sentence() {
            return new SimpleStringProperty("");
        }

        @Override
        public Node content() {
            return Labels.of("");
        }
    }
}
