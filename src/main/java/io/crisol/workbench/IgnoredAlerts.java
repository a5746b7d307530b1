package io.crisol.workbench;

import io.crisol.experiment.Event;
import io.crisol.profile.alert.AlertFound;
import io.crisol.text.Message;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alerts that the person ignores, each with a reason; kept as events of the project, so that history shows them. */
public final class IgnoredAlerts {
    private static final String IGNORED = "alert-ignored:";
    private static final String SHOWN = "alert-shown:";
    private static final int MOST = 10_000;

    private final OpenProject project;
    private final Clock clock;

    public IgnoredAlerts(OpenProject project, Clock clock) {
        this.project = project;
        this.clock = clock;
    }

    /** What an alert is known by: the same for the same alert in a later profile. */
    public static String id(AlertFound alert) {
        return alert.alert() + ":" + String.join("|", alert.columns());
    }

    /** The reason of each ignored alert, by the alert's id. */
    public Map<String, String> reasons() {
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

    /** Ignores an alert from now on. */
    public void ignore(AlertFound alert, String reason) {
        keep(IGNORED + id(alert), Message.of("workbench_alert.ignored", alert.text(), reason));
    }

    /** Shows an ignored alert again. */
    public void show(AlertFound alert) {
        keep(SHOWN + id(alert), Message.of("workbench_alert.shown", alert.text()));
    }

    private void keep(String subject, Message text) {
        project.store().record(new Event(clock.instant(), project.project().id(), "data", text, subject));
    }
}
