package io.crisol.bundle;

import io.crisol.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A bundle looked at without running anything of it.
 *
 * @param files its files
 * @param info what it says of itself; empty where that can't be read
 * @param problems why it is not loaded; empty where it can be
 */
public record BundleInspection(BundleFiles files, Optional<BundleInfo> info, List<Finding> problems) {
    public BundleInspection {
        problems = List.copyOf(problems);
    }

    public boolean loadable() {
        return problems.isEmpty() && info.isPresent();
    }
}
