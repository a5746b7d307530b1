package io.crisol.wiring;

import io.crisol.data.read.ReadTable;
import io.crisol.job.Workers;
import io.crisol.store.H2Store;
import io.crisol.workbench.Home;
import io.crisol.workbench.Workbench;
import java.time.Clock;
import java.time.Duration;

/** Makes a workbench of the built-ins. */
public final class Compose {
    /** How long a command waits for a store that another process holds. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private Compose() {}

    /** A workbench for a home, with all processors and the system's clock. */
    public static Workbench workbench(Home home) {
        return workbench(home, Clock.systemUTC(), Workers.ofMachine());
    }

    /** A workbench with its own clock and pool; it closes the pool. */
    public static Workbench workbench(Home home, Clock clock, Workers workers) {
        return new Workbench(
                home,
                clock,
                BuiltIns.catalogs(clock),
                new ReadTable(BuiltIns.readers()),
                workers,
                h -> H2Store.open(h.folder(), clock, WAIT));
    }
}
