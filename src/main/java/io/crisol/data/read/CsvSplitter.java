package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Splits delimited text into records and fields. A field that begins with the quote runs to the next quote that is not
 * doubled; text behind it is let through. Quotes further inside a field are text. Lines end with LF, CR or both.
 */
final class CsvSplitter {
    /** A record that is longer is no record: a quote was opened and never closed. */
    private static final int LONGEST = 1 << 24;

    /** There is no quote: no character equals it. */
    private static final int NO_QUOTE = -1;

    private final Reader in;
    private final char delimiter;
    private final int quote;
    private final CsvRows rows;
    private char[] text;
    private char[] other;
    private int length;
    private int at;
    private boolean ended;
    private long line = 1;
    private int lines;
    private boolean doubled;
    private boolean turning;

    /**
     * @param room characters to read at once
     * @param rows takes the records
     */
    CsvSplitter(Reader in, CsvDialect dialect, int room, CsvRows rows) {
        this.in = in;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote() == ImportSettings.NONE ? NO_QUOTE : dialect.quote();
        this.rows = rows;
        this.text = new char[room];
        this.other = new char[room];
    }

    /** Leaves out lines at the beginning. */
    void skipLines(int count) throws IOException {
        read();
        for (int skipped = 0; skipped < count; skipped++) {
            int end = lineEnd();
            at = end;
            line++;
        }
    }

    /** The position behind the line that begins here, its end included. */
    private int lineEnd() throws IOException {
        int i = at;
        while (true) {
            if (i + 1 >= length && !ended) {
                i -= at;
                read();
                i += at;
                continue;
            }
            if (i >= length) {
                return length;
            }
            char c = text[i++];
            if (c == '\n') {
                return i;
            }
            if (c == '\r') {
                return i < length && text[i] == '\n' ? i + 1 : i;
            }
        }
    }

    /**
     * Gives the records of the next block of text to the rows.
     *
     * @return whether there may be more
     */
    boolean block() throws IOException {
        if (turning) {
            turn();
        }
        rows.over(text);
        boolean any = false;
        while (at < length || !ended) {
            int begin = at;
            lines = 1;
            doubled = false;
            rows.begin(line);
            if (at < length && record()) {
                line += lines;
                any = true;
                continue;
            }
            at = begin;
            turning = any;
            if (any) {
                return true;
            }
            read();
            rows.over(text);
        }
        return false;
    }

    /** Reads one record and moves behind it; false where the text at hand ends before it does. */
    private boolean record() {
        char[] b = text;
        char end = delimiter;
        int limit = length;
        int i = at;
        int column = 0;
        boolean more = true;
        while (more) {
            int from = i;
            if (i < limit && b[i] == quote) {
                i = quoted(column, from);
                if (i < 0) {
                    return false;
                }
                more = i < limit && b[i] == end;
            } else {
                while (i < limit) {
                    char c = b[i];
                    if (c == end || c <= '\r' && (c == '\n' || c == '\r')) {
                        break;
                    }
                    i++;
                }
                if (i == limit && !ended) {
                    return false;
                }
                more = i < limit && b[i] == end;
                if (more || i > at) {
                    rows.field(column, b, from, i, false);
                }
            }
            if (more) {
                column++;
                i++;
            }
        }
        return ends(i, i == at ? 0 : column + 1);
    }

    /** The record ends at a line end or at the end of the text. */
    private boolean ends(int end, int width) {
        int i = end;
        if (i < length) {
            if (text[i] == '\r') {
                if (i + 1 == length && !ended) {
                    return false;
                }
                i += i + 1 < length && text[i + 1] == '\n' ? 1 : 0;
            }
            i++;
        }
        at = i;
        if (doubled) {
            rows.undouble(width, (char) quote);
        }
        rows.end(width);
        return true;
    }

    /** Reads a field that begins with a quote; returns the position behind it, negative where the text at hand ends. */
    private int quoted(int column, int from) {
        char[] b = text;
        boolean inside = true;
        boolean afterReturn = false;
        boolean quotes = false;
        int i = from + 1;
        while (i < length) {
            char c = b[i];
            if (c == quote) {
                inside = !inside;
                quotes |= inside;
            } else if (inside) {
                lines += c == '\r' || c == '\n' && !afterReturn ? 1 : 0;
                afterReturn = c == '\r';
            } else if (c == delimiter || c == '\n' || c == '\r') {
                break;
            } else {
                quotes = true;
            }
            i++;
        }
        if (i >= length && !ended) {
            return -1;
        }
        int to = i > from + 1 && b[i - 1] == quote ? i - 1 : i;
        doubled |= quotes;
        rows.field(column, b, from + 1, Math.max(from + 1, to), true);
        return i;
    }

    /** Goes on in the other array, with what is left of this one at its beginning; this one stays as it is. */
    private void turn() throws IOException {
        int left = length - at;
        char[] next = other.length > left ? other : new char[2 * left];
        System.arraycopy(text, at, next, 0, left);
        other = text;
        text = next;
        at = 0;
        length = left;
        turning = false;
        read();
    }

    /** Reads more behind what is there. */
    private void read() throws IOException {
        if (length == text.length) {
            if (length - at >= LONGEST) {
                throw new InputException(Finding.error("imports.open_quote", line));
            }
            if (at > 0) {
                System.arraycopy(text, at, text, 0, length - at);
                length -= at;
                at = 0;
            } else {
                text = Arrays.copyOf(text, 2 * length);
            }
        }
        while (length < text.length) {
            int got = in.read(text, length, text.length - length);
            if (got < 0) {
                ended = true;
                return;
            }
            length += got;
        }
    }
}
