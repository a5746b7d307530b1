package io.crisol.recipe;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One step of a recipe as the person wrote it.
 *
 * @param step name of the step type, as in {@code impute}
 * @param columns what it works on
 * @param params settings that were given; the others have their defaults
 * @param enabled whether the eye is open
 */
public record StepSpec(String step, ColumnChoice columns, Map<String, Object> params, boolean enabled) {
    public StepSpec {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
    }

    public static StepSpec of(String step, ColumnChoice columns, Map<String, Object> params) {
        return new StepSpec(step, columns, params, true);
    }

    public StepSpec enabled(boolean on) {
        return new StepSpec(step, columns, params, on);
    }
}
