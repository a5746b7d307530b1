package io.crisol.ui.registry;

import io.crisol.experiment.GateOutcome;
import io.crisol.registry.Verification;
import io.crisol.registry.Version;
import java.util.List;
import java.util.Optional;

/**
 * A version as the table shows it.
 *
 * @param version the version
 * @param aliases the aliases that it holds
 * @param verified what verifying found; empty where it was not verified since the page was opened
 */
record VersionRow(Version version, List<String> aliases, Optional<Verification> verified) {
    VersionRow {
        aliases = List.copyOf(aliases);
    }

    int passed() {
        return count(GateState.PASSED);
    }

    int waived() {
        return count(GateState.WAIVED);
    }

    int count(GateState state) {
        return (int)
                version.gates().stream().filter(g -> GateState.of(g) == state).count();
    }

    int gates() {
        return version.gates().size();
    }

    boolean retired() {
        return version.retired().isPresent();
    }

    List<GateOutcome> outcomes() {
        return version.gates();
    }
}
