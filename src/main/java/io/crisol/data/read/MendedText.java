package io.crisol.data.read;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

/**
 * What is mended in a text before it is split: NUL characters are dropped, and a quote behind an escape character becomes
 * a doubled quote.
 *
 * @param escape the escape character, {@link ImportSettings#NONE} where quotes are doubled
 * @param quote the quote
 * @param nuls whether there are NUL characters
 */
record MendedText(char escape, char quote, boolean nuls) {
    /** What the beginning of a file needs. */
    static MendedText of(String beginning, ImportSettings settings) {
        char quote = settings.get(Setting.QUOTE).orElse('"');
        char escape = settings.get(Setting.ESCAPE).orElseGet(() -> escape(beginning, quote));
        return new MendedText(quote == ImportSettings.NONE ? quote : escape, quote, beginning.indexOf('\0') >= 0);
    }

    /** A backslash where it stands before quotes within fields, rather than at their end as in a path. */
    private static char escape(String text, char quote) {
        int within = 0;
        int last = 0;
        for (int at = text.indexOf('\\'); at >= 0 && at + 2 < text.length(); at = text.indexOf('\\', at + 2)) {
            if (text.charAt(at + 1) == quote) {
                char next = text.charAt(at + 2);
                boolean end = next == '\n' || next == '\r' || ",;\t|".indexOf(next) >= 0;
                within += end ? 0 : 1;
                last += end ? 1 : 0;
            }
        }
        return within > last ? '\\' : ImportSettings.NONE;
    }

    /** The settings with the escape character that was found. */
    ImportSettings used(ImportSettings settings) {
        return settings.with(Setting.ESCAPE, escape);
    }

    private boolean nothing() {
        return escape == ImportSettings.NONE && !nuls;
    }

    /** The same text, mended. */
    CsvText of(CsvText text) {
        return nothing() ? text : tally -> new Mending(text.open(tally));
    }

    String of(String text) {
        if (nothing()) {
            return text;
        }
        try (Reader mending = new Mending(new StringReader(text))) {
            return mending.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Mending extends FilterReader {
        private static final int NONE_WAITS = -2;

        private int waits = NONE_WAITS;

        Mending(Reader in) {
            super(new BufferedReader(in, 1 << 15));
        }

        @Override
        public int read() throws IOException {
            if (waits != NONE_WAITS) {
                int c = waits;
                waits = NONE_WAITS;
                return c;
            }
            int c = next();
            if (escape == ImportSettings.NONE || c != escape) {
                return c;
            }
            int second = next();
            waits = second;
            return second == quote ? quote : c;
        }

        private int next() throws IOException {
            int c = in.read();
            while (c == 0) {
                c = in.read();
            }
            return c;
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int kept = 0;
            while (kept < most) {
                int c = read();
                if (c < 0) {
                    return kept == 0 ? -1 : kept;
                }
                into[from + kept++] = (char) c;
            }
            return kept;
        }
    }
}
