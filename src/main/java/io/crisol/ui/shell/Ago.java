package io.crisol.ui.shell;

import io.crisol.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Says moments of the past as people do. */
final class Ago {
    private final Texts texts;
    private final Clock clock;

    Ago(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String say(Instant moment) {
        Instant now = clock.instant();
        long minutes = Duration.between(moment, now).toMinutes();
        if (minutes < 1) {
            return texts.say("shell.ago.now");
        }
        if (minutes < 60) {
            return texts.say("shell.ago.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return texts.say("shell.ago.hours", minutes / 60);
        }
        long days = minutes / (24 * 60);
        return days < 14 ? texts.say("shell.ago.days", days) : texts.date(LocalDate.ofInstant(moment, clock.getZone()));
    }
}
