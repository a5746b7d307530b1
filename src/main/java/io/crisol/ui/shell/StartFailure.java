package io.crisol.ui.shell;

import io.crisol.finding.Finding;
import io.crisol.text.Texts;
import io.crisol.ui.kit.ErrorCard;
import io.crisol.ui.kit.Theme;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What stands in the window when Crisol can't start: why, and what to do. */
public final class StartFailure {
    private StartFailure() {}

    public static Scene scene(Texts texts, Finding finding, Runnable close) {
        Button leave = new Button(texts.say("shell.start_failed.close"));
        leave.setDefaultButton(true);
        leave.setOnAction(e -> close.run());
        VBox content = new VBox(16, new ErrorCard(texts, finding), leave);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPadding(new Insets(32));
        Scene scene = new Scene(content, 640, 320);
        Theme.LIGHT.dress(scene);
        return scene;
    }
}
