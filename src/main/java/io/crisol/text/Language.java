package io.crisol.text;

import java.util.Locale;

/** The languages that Crisol speaks. */
public enum Language {
    EN(Locale.ENGLISH),
    ES(Locale.forLanguageTag("es"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale used for numbers, dates and sentences. */
    public Locale locale() {
        return locale;
    }

    /** Two lower-case letters, as in file names and on the command line. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of a locale; English where Crisol does not speak it. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("es") ? ES : EN;
    }
}
