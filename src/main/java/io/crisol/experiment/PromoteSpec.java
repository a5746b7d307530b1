package io.crisol.experiment;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to promote and as what.
 *
 * @param name name of the registered model
 * @param alias alias to give the new version
 * @param family family to promote instead of the recommended run
 * @param waivers reasons by gate name
 */
public record PromoteSpec(String name, Optional<String> alias, Optional<String> family, Map<String, String> waivers) {
    public PromoteSpec {
        waivers = Collections.unmodifiableMap(new TreeMap<>(waivers));
    }
}
