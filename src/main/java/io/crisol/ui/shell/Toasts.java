package io.crisol.ui.shell;

import io.crisol.finding.Severity;
import io.crisol.text.Texts;
import io.crisol.ui.kit.Buttons;
import io.crisol.ui.kit.Icon;
import io.crisol.ui.kit.Notice;
import io.crisol.ui.kit.Notices;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Notices at the bottom of the window: gone after some seconds, at once when closed; errors stay until closed. */
final class Toasts implements Notices {
    private static final Duration STAY = Duration.seconds(6);

    private final Overlays overlays;
    private final Texts texts;

    Toasts(Overlays overlays, Texts texts) {
        this.overlays = overlays;
        this.texts = texts;
    }

    @Override
    public void tell(Severity severity, String sentence) {
        Notice[] holder = new Notice[1];
        Runnable close = () -> overlays.toasts().getChildren().remove(holder[0]);
        Notice notice = new Notice(severity, sentence, Buttons.icon(Icon.CLOSE, texts.say("shell.close"), close));
        holder[0] = notice;
        notice.getStyleClass().add("toast");
        notice.setMaxWidth(560);
        overlays.toasts().getChildren().add(notice);
        if (severity != Severity.ERROR) {
            PauseTransition stay = new PauseTransition(STAY);
            stay.setOnFinished(e -> close.run());
            stay.play();
        }
    }
}
