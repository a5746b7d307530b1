package io.crisol.experiment;

import java.time.Instant;
import java.util.List;

/**
 * A bundle that was written.
 *
 * @param id identifier
 * @param run the run it was made from
 * @param path absolute path of its folder
 * @param digest SHA-256 of its manifest
 * @param registered where it was registered as {@code name/version}, or ""
 * @param created when
 * @param gates what the gates said at that time
 */
public record BundleRecord(
        String id,
        String run,
        String path,
        String digest,
        String registered,
        Instant created,
        List<GateOutcome> gates) {
    public BundleRecord {
        gates = List.copyOf(gates);
    }
}
