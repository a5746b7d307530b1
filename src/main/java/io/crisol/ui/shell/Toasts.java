package io.crisol.ui.shell;

import io.crisol.finding.Severity;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.Notices;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Notices at the bottom of the window: gone after some seconds, at once when closed; errors stay until closed. */
final class Toasts implements Notices {
    private static final Duration STAY = Duration.seconds(6);
    private static final Duration UNTIL_CLOSED = Duration.hours(24);

    private final Node owner;

    Toasts(Node owner) {
        this.owner = owner;
    }

    @Override
    public void tell(Severity severity, String sentence) {
        if (owner.getScene() == null || owner.getScene().getWindow() == null) {
            return;
        }
        Notice notice = new Notice(severity, sentence);
        notice.getStyleClass().add("toast");
        notice.setPrefWidth(420);
        Notifications.create()
                .owner(owner)
                .graphic(notice)
                .styleClass("toast-bar")
                .position(Pos.BOTTOM_RIGHT)
                .hideAfter(severity == Severity.ERROR ? UNTIL_CLOSED : STAY)
                .show();
    }
}
