package io.crisol.ui.kit;

import io.crisol.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Says moments of the past as people do; the absolute moment belongs in a tooltip. */
public final class Ago {
    private final Texts texts;
    private final Clock clock;

    public Ago(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    public String say(Instant moment) {
        Instant now = clock.instant();
        long minutes = Duration.between(moment, now).toMinutes();
        if (minutes < 1) {
            return texts.say("ui.ago.now");
        }
        if (minutes < 60) {
            return texts.say("ui.ago.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return texts.say("ui.ago.hours", minutes / 60);
        }
        long days = minutes / (24 * 60);
        return days < 14 ? texts.say("ui.ago.days", days) : texts.date(LocalDate.ofInstant(moment, clock.getZone()));
    }
}
