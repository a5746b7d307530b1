package io.crisol.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * The results of a cross-validation.
 *
 * @param results one for each candidate, in their order; the baseline comes first where it was added
 * @param cancelled whether it was stopped before its end
 */
public record Evaluation(List<CandidateResult> results, boolean cancelled) {
    public Evaluation {
        results = List.copyOf(results);
    }

    public Optional<CandidateResult> of(String candidateId) {
        return results.stream()
                .filter(r -> r.candidate().id().equals(candidateId))
                .findFirst();
    }
}
