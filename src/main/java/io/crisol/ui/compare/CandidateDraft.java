package io.crisol.ui.compare;

import io.crisol.experiment.CandidateSpec;
import io.crisol.learn.ModelFamily;
import io.crisol.param.ParamSet;
import io.crisol.param.ParamValues;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A candidate that is being chosen.
 *
 * @param number tells it apart from others of its family while the page is open
 * @param given the settings that differ from the defaults
 */
record CandidateDraft(int number, ModelFamily family, Map<String, Object> given) {
    CandidateDraft {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    CandidateDraft with(ParamValues values) {
        return new CandidateDraft(number, family, changed(family.params(), values));
    }

    CandidateSpec spec() {
        return new CandidateSpec(family.name(), given);
    }

    /** Whether it would be the same model as another one. */
    boolean same(CandidateDraft other) {
        return family.name().equals(other.family.name())
                && family.params().check(given).equals(other.family.params().check(other.given));
    }

    /** The values that differ from the defaults. */
    static Map<String, Object> changed(ParamSet params, ParamValues values) {
        Map<String, Object> defaults = params.defaults().values();
        Map<String, Object> changed = new LinkedHashMap<>();
        params.params().forEach(p -> {
            Object value = values.values().get(p.name());
            if (value != null && !Objects.equals(value, defaults.get(p.name()))) {
                changed.put(p.name(), value);
            }
        });
        return changed;
    }
}
