package io.crisol.experiment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A candidate as written: a family's name and the settings that differ from its defaults. */
public record CandidateSpec(String family, Map<String, Object> params) {
    public CandidateSpec {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
    }
}
