package io.crisol.registry;

import io.crisol.experiment.GateOutcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A registered version of a model.
 *
 * @param model the model's name
 * @param number counted from 1; numbers may be left out
 * @param folder where its bundle lies
 * @param digest SHA-256 of the bundle's manifest, as it was registered
 * @param bytes size of the bundle
 * @param registered when
 * @param by who approved it, or ""
 * @param note what was said about it, or ""
 * @param run identifier of the run
 * @param gates what the gates said
 * @param retired when it was retired
 */
public record Version(
        String model,
        int number,
        Path folder,
        String digest,
        long bytes,
        Instant registered,
        String by,
        String note,
        String run,
        List<GateOutcome> gates,
        Optional<Instant> retired) {
    public Version {
        gates = List.copyOf(gates);
    }

    public ModelReference reference() {
        return new ModelReference.ByNumber(model, number);
    }
}
