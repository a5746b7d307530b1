package io.crisol.evaluate;

import io.crisol.finding.Finding;
import java.util.Optional;

/**
 * Which rows scores were measured on; only scores of the same rows and folds are paired.
 *
 * @param data fingerprint of the cleaned data
 * @param split {@link Split#digest} of its division
 */
public record ScoredRows(String data, String split) {
    /** Why scores on these rows and on others can't be paired; empty where they can. */
    public Optional<Finding> unpaired(ScoredRows other) {
        if (!data.equals(other.data)) {
            return Optional.of(Finding.warning("evaluate.other_rows"));
        }
        if (!split.equals(other.split)) {
            return Optional.of(Finding.warning("evaluate.other_folds"));
        }
        return Optional.empty();
    }
}
