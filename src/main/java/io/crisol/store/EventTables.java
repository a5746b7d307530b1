package io.crisol.store;

import io.crisol.experiment.Event;
import io.crisol.experiment.MessageJson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events, looks at test parts, settings of the workbench. */
record EventTables(Sql sql) {
    void add(Event e) throws SQLException {
        sql.insertAll(
                "events",
                List.of("happened", "project", "kind", "sentence", "subject"),
                List.<Object[]>of(
                        new Object[] {e.at(), e.project(), e.kind(), MessageJson.write(e.text()), e.subject()}));
    }

    List<Event> events(String project, int most) throws SQLException {
        return sql.list(
                "SELECT * FROM events WHERE ? IN ('', project) ORDER BY happened DESC, seq DESC LIMIT ?",
                r -> new Event(
                        r.instant("happened"),
                        r.text("project"),
                        r.text("kind"),
                        MessageJson.message(r.text("sentence")),
                        r.text("subject")),
                project,
                Math.max(0, most));
    }

    void addLook(String project, String testRows, String settings, String run, String reason, Instant now)
            throws SQLException {
        sql.insertAll(
                "looks",
                List.of("project", "test_rows", "settings", "run", "reason", "happened"),
                List.<Object[]>of(new Object[] {project, testRows, settings, run, reason, now}));
    }

    int looks(String project, String testRows) throws SQLException {
        return sql.first(
                        "SELECT COUNT(DISTINCT settings) AS looks FROM looks WHERE project = ? AND test_rows = ?",
                        r -> r.whole("looks"),
                        project,
                        testRows)
                .orElse(0);
    }

    Optional<String> setting(String name) throws SQLException {
        return sql.first("SELECT setting FROM settings WHERE name = ?", r -> r.text("setting"), name);
    }

    void putSetting(String name, String value) throws SQLException {
        sql.put("settings", List.of("name", "setting"), name, value);
    }
}
