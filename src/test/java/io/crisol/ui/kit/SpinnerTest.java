package io.crisol.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SpinnerTest {
    private final SimpleBooleanProperty seen = new SimpleBooleanProperty(true);
    private Stage stage;
    private Spinner spinner;

    @Start
    void start(Stage shown) {
        stage = shown;
        spinner = new Spinner(20, seen);
        stage.setScene(new Scene(new StackPane(spinner)));
        stage.show();
    }

    @Test
    void itTurnsWhileItsOwnerIsSeenAndItsSceneIsInAWindow(FxRobot robot) {
        assertThat(spinner.isIndeterminate()).isTrue();
        robot.interact(() -> seen.set(false));
        assertThat(spinner.isIndeterminate()).isFalse();
        robot.interact(() -> seen.set(true));
        assertThat(spinner.isIndeterminate()).isTrue();
        robot.interact(() -> stage.setScene(new Scene(new StackPane())));
        assertThat(spinner.isIndeterminate()).isFalse();
    }
}
