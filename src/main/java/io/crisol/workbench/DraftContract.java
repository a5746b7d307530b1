package io.crisol.workbench;

import io.crisol.bundle.Contract;
import io.crisol.data.Dataset;
import io.crisol.experiment.ContractRule;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Drafts the data contract of a dataset: what later rows must hold in every column but the target. */
public final class DraftContract {
    private DraftContract() {}

    /**
     * The contract that all rows meet, with what a person changed.
     *
     * @param target its column is no input
     */
    public static Contract of(Dataset data, Optional<String> target, List<ContractRule> rules) {
        List<String> inputs = data.schema().names().stream()
                .filter(n -> !target.equals(Optional.of(n)))
                .toList();
        return Contract.draft(inputs, data).with(rules);
    }

    /**
     * Writes a contract as an Open Data Contract Standard document (YAML).
     *
     * @param name of the data
     * @param fingerprint of the rows that it was drafted from; names the contract
     */
    public static void write(Contract contract, String name, String fingerprint, Path file) {
        try {
            Files.write(file, contract.document("urn:crisol:" + fingerprint, name));
        } catch (IOException e) {
            throw new FailureException(
                    Finding.error("workbench.not_written", file.toString()).at(Place.file(file.toString())), e);
        }
    }
}
