package io.crisol.profile.assumption;

import java.util.Locale;

/** What a broken assumption means for a family of models. */
public enum Consequence {
    /** Nothing. */
    NONE,
    /** It bears on how the model may be read, not on what it predicts. */
    READING,
    /** It bears on what the model or its score promises. */
    MATTERS;

    /** The name in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
