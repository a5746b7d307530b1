package io.crisol.registry;

import io.crisol.experiment.GateOutcome;
import java.util.List;
import java.util.Optional;

/**
 * As what a bundle is to be registered.
 *
 * @param name the model's name
 * @param alias an alias to give the version
 * @param note what is said about it, or ""
 * @param by who approves it, or ""
 * @param gates what the gates said; none of them may block
 */
public record Registration(String name, Optional<String> alias, String note, String by, List<GateOutcome> gates) {
    public Registration {
        gates = List.copyOf(gates);
    }

    public static Registration of(String name) {
        return new Registration(name, Optional.empty(), "", "", List.of());
    }

    public Registration withAlias(String wanted) {
        return new Registration(name, Optional.of(wanted), note, by, gates);
    }

    public Registration withGates(List<GateOutcome> said) {
        return new Registration(name, alias, note, by, said);
    }
}
