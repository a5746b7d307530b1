package io.crisol.ui;

import io.crisol.ui.kit.Fonts;
import io.crisol.ui.kit.Theme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/** A window for tests that click and type; small enough for the screen of the headless platform. */
public final class Window {
    private Window() {}

    /** Shows a node in a dressed window. */
    public static Scene show(Stage stage, Parent root, double width, double height) {
        Fonts.load();
        Scene scene = new Scene(root, width, height);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        return scene;
    }

    /** A mouse event at a place of a node. */
    public static MouseEvent mouse(Node node, javafx.event.EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
