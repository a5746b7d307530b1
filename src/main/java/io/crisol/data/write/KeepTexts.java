package io.crisol.data.write;

import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.crisol.data.MissingTexts;

/** Puts quotes where a text would otherwise read back as missing or lose blanks at its ends. Not thread-safe. */
final class KeepTexts implements QuoteStrategy {
    private boolean marking;

    /** Says whether what follows are marks of missing values rather than texts. */
    void marking(boolean now) {
        marking = now;
    }

    @Override
    public boolean quoteEmpty(int line, int field) {
        return true;
    }

    @Override
    public boolean quoteValue(int line, int field, String value) {
        return !marking
                && (blank(value.charAt(0)) || blank(value.charAt(value.length() - 1)) || MissingTexts.has(value));
    }

    private static boolean blank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || c == '\ufeff';
    }
}
