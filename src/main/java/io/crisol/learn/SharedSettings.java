package io.crisol.learn;

import java.util.Set;

/** Settings that many families have in common, with one text for all of them. */
public final class SharedSettings {
    /** How probabilities are calibrated. */
    public static final String CALIBRATION = "calibration";

    private static final Set<String> NAMES = Set.of(CALIBRATION);

    private SharedSettings() {}

    /** The key of the text of a family's setting. */
    public static String key(String family, String setting) {
        return "family." + (NAMES.contains(setting) ? "shared" : family) + "." + setting;
    }
}
