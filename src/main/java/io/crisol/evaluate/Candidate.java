package io.crisol.evaluate;

import io.crisol.learn.ModelFamily;
import io.crisol.param.ParamValues;
import java.util.Map;

/**
 * A family with settings that takes part in a comparison.
 *
 * @param id unique within the comparison
 * @param given the settings as the person gave them; the others have their defaults
 */
public record Candidate(String id, ModelFamily family, Map<String, Object> given, ParamValues params) {
    public Candidate {
        given = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(given));
    }
}
