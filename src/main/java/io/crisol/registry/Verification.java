package io.crisol.registry;

import io.crisol.bundle.Golden;
import io.crisol.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What verifying a version found.
 *
 * @param version the version
 * @param problems what is not as it was registered, file by file
 * @param golden what the golden rows said; empty where the model was not run
 */
public record Verification(Version version, List<Finding> problems, Optional<Golden.Check> golden) {
    public Verification {
        problems = List.copyOf(problems);
    }

    public boolean passed() {
        return problems.isEmpty() && golden.filter(Golden.Check::passed).isPresent();
    }
}
