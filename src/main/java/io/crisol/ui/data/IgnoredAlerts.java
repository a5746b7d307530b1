package io.crisol.ui.data;

import io.crisol.experiment.Event;
import io.crisol.text.Message;
import io.crisol.workbench.OpenProject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alerts that the person ignores, each with a reason; kept as events of the project, so that history shows them. */
final class IgnoredAlerts {
    private static final String IGNORED = "alert-ignored:";
    private static final String SHOWN = "alert-shown:";
    private static final int MOST = 10_000;

    private final OpenProject project;
    private final Clock clock;

    IgnoredAlerts(OpenProject project, Clock clock) {
        this.project = project;
        this.clock = clock;
    }

    /** The reason of each ignored alert, by the alert's id. */
    Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        List<Event> events = project.store().events(project.project().id(), MOST);
        for (Event event : events.reversed()) {
            if (event.subject().startsWith(IGNORED)) {
                List<Object> args = event.text().args();
                reasons.put(event.subject().substring(IGNORED.length()), String.valueOf(args.getLast()));
            } else if (event.subject().startsWith(SHOWN)) {
                reasons.remove(event.subject().substring(SHOWN.length()));
            }
        }
        return reasons;
    }

    void ignore(AlertItem item, String reason) {
        record("ui_data.event.ignored", IGNORED + item.id(), item, reason);
    }

    void show(AlertItem item) {
        record("ui_data.event.shown", SHOWN + item.id(), item, "");
    }

    private void record(String key, String subject, AlertItem item, String reason) {
        project.store()
                .record(new Event(
                        clock.instant(),
                        project.project().id(),
                        "data",
                        Message.of(key, item.alert().text(), reason),
                        subject));
    }
}
