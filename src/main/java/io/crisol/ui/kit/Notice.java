package io.crisol.ui.kit;

import io.crisol.finding.Severity;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A sentence that stays on the page: icon by severity, text, and up to three things to do about it. */
public final class Notice extends HBox {
    public Notice(Severity severity, String sentence, Node... actions) {
        getStyleClass().addAll("notice", "notice-" + styleOf(severity).styleClass());
        Label text = Labels.wrapped(sentence);
        setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        State state = styleOf(severity);
        HBox icon = new HBox(state.icon().node(state.styleClass()));
        icon.getStyleClass().add("notice-icon");
        getChildren().addAll(icon, text);
        getChildren().addAll(actions);
        setAccessibleText(sentence);
    }

    static State styleOf(Severity severity) {
        return switch (severity) {
            case INFO -> State.INFO;
            case WARNING -> State.WARN;
            case ERROR -> State.BAD;
        };
    }
}
