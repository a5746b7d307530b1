package io.crisol.experiment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the rows come from, as in a pipeline's {@code source}.
 *
 * @param file path; relative paths are relative to the pipeline file
 * @param settings dialect overrides (delimiter, quote, decimal, encoding, missing, header, types, …); absent ones are
 *     detected
 */
public record SourceSpec(String file, Map<String, Object> settings) {
    public SourceSpec {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
