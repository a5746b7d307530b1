package io.crisol.profile.alert;

import io.crisol.data.DateColumn;
import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Dates lie after today. */
public final class FutureDate implements Alert {
    @Override
    public String name() {
        return "future_date";
    }

    private final Clock clock;

    public FutureDate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<AlertFound> look(AlertContext seen) {
        long now = clock.millis();
        return seen.inputs()
                .filter(c -> seen.data().column(c.name()) instanceof DateColumn)
                .map(c -> {
                    DateColumn dates = (DateColumn) seen.data().column(c.name());
                    long later = java.util.Arrays.stream(dates.millis())
                            .filter(m -> m > now)
                            .count();
                    return new AlertFound(
                            name(),
                            Severity.WARNING,
                            List.of(c.name()),
                            Message.of("alert." + name(), c.name(), later),
                            later,
                            List.of(),
                            Optional.empty());
                })
                .filter(a -> a.count() > 0)
                .toList();
    }
}
