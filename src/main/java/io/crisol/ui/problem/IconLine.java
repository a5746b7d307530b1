package io.crisol.ui.problem;

import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Labels;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A small icon with a quiet sentence beside it; the icon stays with the first line. */
final class IconLine extends HBox {
    private final HBox sign = new HBox();
    private final Label words = Labels.caption("");
    private List<Object> said = List.of();

    IconLine() {
        getStyleClass().add("icon-line");
        sign.getStyleClass().add("icon-line-sign");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(sign, words);
    }

    IconLine(Icon icon, String text, String... styleClasses) {
        this();
        say(icon, text, styleClasses);
    }

    /** Shows a sentence; "" hides the line. */
    void say(Icon icon, String text, String... styleClasses) {
        List<Object> now = List.of(icon, text, List.of(styleClasses));
        if (now.equals(said)) {
            return;
        }
        said = now;
        sign.getChildren().setAll(icon.node(styleClasses));
        words.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
