package io.crisol.store;

import io.crisol.experiment.BundleRecord;
import io.crisol.experiment.GateOutcome;
import io.crisol.experiment.MessageJson;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Bundles with what the gates said. */
record BundleTables(Sql sql) {
    void put(BundleRecord b) throws SQLException {
        sql.put(
                "bundles",
                List.of("id", "run", "path", "digest", "registered", "created"),
                b.id(),
                b.run(),
                b.path(),
                b.digest(),
                b.registered(),
                b.created());
        sql.update("DELETE FROM gate_outcomes WHERE bundle = ?", b.id());
        List<Object[]> gates = new ArrayList<>();
        for (GateOutcome g : b.gates()) {
            gates.add(new Object[] {
                b.id(),
                gates.size(),
                g.gate(),
                g.passed(),
                g.value(),
                g.limit(),
                MessageJson.write(g.reason()),
                g.waiver()
            });
        }
        sql.insertAll(
                "gate_outcomes",
                List.of("bundle", "place", "gate", "passed", "amount", "bound", "reason", "waiver"),
                gates);
    }

    /** Newest first; of one run, or all where the argument is "". */
    List<BundleRecord> bundles(String run) throws SQLException {
        return sql.list(
                "SELECT * FROM bundles WHERE ? IN ('', run) ORDER BY created DESC, seq DESC",
                r -> new BundleRecord(
                        r.text("id"),
                        r.text("run"),
                        r.text("path"),
                        r.text("digest"),
                        r.text("registered"),
                        r.instant("created"),
                        gates(r.text("id"))),
                run);
    }

    private List<GateOutcome> gates(String bundle) throws SQLException {
        return sql.list(
                "SELECT * FROM gate_outcomes WHERE bundle = ? ORDER BY place",
                r -> new GateOutcome(
                        r.text("gate"),
                        r.optionalFlag("passed"),
                        r.optionalNumber("amount"),
                        r.optionalNumber("bound"),
                        MessageJson.message(r.text("reason")),
                        r.optionalText("waiver")),
                bundle);
    }
}
