package io.crisol.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.crisol.text.Language;
import io.crisol.text.Texts;
import io.crisol.ui.Window;
import io.crisol.ui.kit.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class AccessibleTest {
    /** A window of its own: the one that comes with the test keeps all events, and with them every screen. */
    private Stage stage;

    @Start
    void start(Stage unused) {
        stage = new Stage();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
    }

    @Test
    void everyControlOfEveryScreenSaysWhatItIs(FxRobot robot) {
        for (Shot shot : Shots.all()) {
            robot.interact(() -> Window.show(
                    stage,
                    shot.scene().apply(Texts.of(Language.EN), Theme.LIGHT),
                    Math.min(shot.width(), 990),
                    Math.min(shot.height(), 990)));
            List<String> silent = new ArrayList<>();
            robot.interact(() -> silent(stage.getScene().getRoot(), silent));
            assertThat(silent).as(shot.name()).isEmpty();
        }
    }

    private static void silent(Node node, List<String> found) {
        boolean control = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase<?>
                || node instanceof TableView<?>;
        if (control && node.isFocusTraversable() && node.isVisible() && !says(node)) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> silent(child, found));
        }
    }

    private static boolean says(Node node) {
        String accessible = node.getAccessibleText();
        return (accessible != null && !accessible.isBlank())
                || (node instanceof Labeled l
                        && l.getText() != null
                        && !l.getText().isBlank());
    }
}
