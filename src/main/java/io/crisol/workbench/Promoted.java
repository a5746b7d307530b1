package io.crisol.workbench;

import io.crisol.experiment.GateOutcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a promotion gave.
 *
 * @param bundle folder of the bundle
 * @param gates what the gates said
 * @param registered {@code name/version}; empty where a gate stopped the registration
 */
public record Promoted(Path bundle, List<GateOutcome> gates, Optional<String> registered) {
    public Promoted {
        gates = List.copyOf(gates);
    }
}
