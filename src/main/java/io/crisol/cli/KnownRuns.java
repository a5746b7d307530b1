package io.crisol.cli;

import io.crisol.experiment.ExperimentStore;
import io.crisol.experiment.Run;
import io.crisol.finding.Finding;
import io.crisol.finding.Nearest;
import io.crisol.finding.UsageException;
import java.util.List;

/** The runs that a command can name. */
final class KnownRuns {
    private static final int EXPERIMENTS = 50;

    private KnownRuns() {}

    /** Says that there is no such run, with the nearest name there is. */
    static UsageException unknown(ExperimentStore store, String wanted) {
        List<String> known = store.experiments("").stream()
                .limit(EXPERIMENTS)
                .flatMap(e -> store.runs(e.id()).stream())
                .map(Run::id)
                .toList();
        return new UsageException(Nearest.to(wanted, known)
                .map(near -> Finding.error("cli.promote.no_run_near", wanted, near))
                .orElseGet(() -> Finding.error("cli.promote.no_run", wanted)));
    }
}
