package io.crisol.data;

import java.util.List;

/** Texts by which files commonly mark a missing value, besides an empty field. */
public final class MissingTexts {
    /** They mean missing in every column. */
    public static final List<String> ALWAYS = List.of("NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "#N/A", "<NA>");

    /** They mean missing among numbers, dates and times; elsewhere they may be values. */
    public static final List<String> AMONG_NUMBERS = List.of("?", "-", ".");

    private MissingTexts() {}

    /** Whether the text is one of them. */
    public static boolean has(String text) {
        return ALWAYS.contains(text) || AMONG_NUMBERS.contains(text);
    }
}
