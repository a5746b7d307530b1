package io.crisol.ui.data.assumption;

import io.crisol.profile.assumption.AssumptionFound;
import io.crisol.profile.assumption.Consequence;
import io.crisol.profile.assumption.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One check in the list.
 *
 * @param findings what it found on the imported rows, the worst first
 * @param after what it found on the prepared rows, the worst first; empty while nobody asked
 */
record CheckLine(List<AssumptionFound> findings, List<AssumptionFound> after) {
    CheckLine {
        findings = List.copyOf(findings);
        after = List.copyOf(after);
    }

    String check() {
        return findings.getFirst().check();
    }

    /** The worst finding. */
    AssumptionFound worst() {
        return findings.getFirst();
    }

    Reading reading() {
        return worst().reading();
    }

    /** The worst finding on the prepared rows. */
    Optional<AssumptionFound> worstAfter() {
        return after.stream().max(Comparator.comparing(AssumptionFound::reading));
    }

    /** The same number on the prepared rows. */
    Optional<AssumptionFound> after(AssumptionFound before) {
        return after.stream()
                .filter(f -> f.statistic().equals(before.statistic()))
                .filter(f -> f.column().equals(before.column()))
                .findFirst();
    }

    /** Families for which it matters, by name. */
    List<String> matters() {
        return findings.stream()
                .flatMap(f -> f.verdicts().entrySet().stream())
                .filter(v -> v.getValue().consequence() == Consequence.MATTERS)
                .map(v -> v.getKey())
                .distinct()
                .toList();
    }
}
