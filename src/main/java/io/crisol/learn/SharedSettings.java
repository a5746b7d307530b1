package io.crisol.learn;

import io.crisol.param.ParamValues;
import java.util.Set;

/** Settings that many families have in common, with one text for all of them. */
public final class SharedSettings {
    /** How probabilities are calibrated. */
    public static final String CALIBRATION = "calibration";

    /** How good values for the other settings are looked for. */
    public static final String SEARCH = "search";

    /** How many values a search tries. */
    public static final String TRIALS = "trials";

    /** The word for not doing it. */
    public static final String NONE = "none";

    private static final Set<String> NAMES = Set.of(CALIBRATION, SEARCH, TRIALS);

    private SharedSettings() {}

    /** Whether good values of the settings are to be looked for. */
    public static boolean searches(ParamValues params) {
        return params.has(SEARCH) && !params.word(SEARCH).equals(NONE);
    }

    /** The key of the text of a family's setting. */
    public static String key(String family, String setting) {
        return "family." + (NAMES.contains(setting) ? "shared" : family) + "." + setting;
    }
}
