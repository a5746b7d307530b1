package io.crisol.store;

import io.crisol.evaluate.RunState;
import io.crisol.experiment.AssumptionsJson;
import io.crisol.experiment.DatasetRecord;
import io.crisol.experiment.Event;
import io.crisol.experiment.Experiment;
import io.crisol.experiment.MessageJson;
import io.crisol.experiment.PipelineJson;
import io.crisol.profile.assumption.AssumptionReport;
import io.crisol.text.Message;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Datasets and experiments. */
record ExperimentTables(Sql sql) {
    void add(DatasetRecord d) throws SQLException {
        if (dataset(d.fingerprint()).isEmpty()) {
            sql.insertAll(
                    "datasets",
                    List.of("fingerprint", "source", "row_count", "column_count", "rejected_rows", "imported"),
                    List.<Object[]>of(
                            new Object[] {d.fingerprint(), d.source(), d.rows(), d.columns(), d.rejected(), d.imported()
                            }));
        }
    }

    Optional<DatasetRecord> dataset(String fingerprint) throws SQLException {
        return sql.first(
                "SELECT * FROM datasets WHERE fingerprint = ?",
                r -> new DatasetRecord(
                        r.text("fingerprint"),
                        r.text("source"),
                        r.whole("row_count"),
                        r.whole("column_count"),
                        r.whole("rejected_rows"),
                        r.instant("imported")),
                fingerprint);
    }

    void put(Experiment e) throws SQLException {
        sql.put(
                "experiments",
                List.of(
                        "id",
                        "project",
                        "iteration",
                        "name",
                        "started",
                        "finished",
                        "state",
                        "pipeline",
                        "settings_digest",
                        "fingerprint",
                        "row_count",
                        "metric",
                        "sentence",
                        "recommended",
                        "program"),
                e.id(),
                e.project(),
                e.iteration(),
                e.name(),
                e.started(),
                e.finished(),
                e.state().name(),
                PipelineJson.write(e.pipeline()),
                e.settingsDigest(),
                e.fingerprint(),
                e.rows(),
                e.metric(),
                e.sentence().map(MessageJson::write),
                e.recommended(),
                e.program());
    }

    Optional<Experiment> experiment(String id) throws SQLException {
        return sql.first("SELECT * FROM experiments WHERE id = ?", ExperimentTables::experiment, id);
    }

    List<Experiment> experiments(String project) throws SQLException {
        return sql.list(
                "SELECT * FROM experiments WHERE ? IN ('', project) ORDER BY started DESC, seq DESC",
                ExperimentTables::experiment,
                project);
    }

    void putAssumptions(String experiment, AssumptionReport report) throws SQLException {
        sql.put("assumptions", List.of("experiment", "report"), experiment, AssumptionsJson.write(report));
    }

    Optional<AssumptionReport> assumptions(String experiment) throws SQLException {
        return sql.first(
                "SELECT report FROM assumptions WHERE experiment = ?",
                r -> AssumptionsJson.read(r.text("report")),
                experiment);
    }

    /** Marks what a process that ended has left running, and records an event for each experiment concerned. */
    void interrupt(Instant now) throws SQLException {
        List<Event> events = sql.list(
                """
                SELECT e.id, e.project, e.name,
                       (SELECT COUNT(*) FROM runs r WHERE r.experiment = e.id AND r.state IN ('WAITING', 'RUNNING')) AS open
                FROM experiments e
                WHERE e.state IN ('WAITING', 'RUNNING')
                   OR EXISTS (SELECT 1 FROM runs r WHERE r.experiment = e.id AND r.state IN ('WAITING', 'RUNNING'))
                ORDER BY e.seq
                """,
                r -> new Event(
                        now,
                        r.text("project"),
                        "experiment",
                        Message.of("store.interrupted", r.text("name"), r.whole("open")),
                        r.text("id")));
        for (String table : List.of("experiments", "runs")) {
            sql.update(
                    "UPDATE " + table + " SET state = ? WHERE state IN ('WAITING', 'RUNNING')",
                    RunState.INTERRUPTED.name());
        }
        for (Event event : events) {
            new EventTables(sql).add(event);
        }
    }

    private static Experiment experiment(Row r) throws SQLException {
        return new Experiment(
                r.text("id"),
                r.text("project"),
                r.text("iteration"),
                r.text("name"),
                r.instant("started"),
                r.optionalInstant("finished"),
                RunState.valueOf(r.text("state")),
                ProjectTables.pipeline(r.text("pipeline")),
                r.text("settings_digest"),
                r.text("fingerprint"),
                r.whole("row_count"),
                r.text("metric"),
                r.optionalText("sentence").map(MessageJson::message),
                r.optionalText("recommended"),
                r.text("program"));
    }
}
