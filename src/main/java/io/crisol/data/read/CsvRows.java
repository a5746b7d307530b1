package io.crisol.data.read;

import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of one file as they are found and notes the cells of the rows that are kept, block by block. Rows
 * without any text are left out; rows of the wrong width are left out or mended, and reported.
 */
final class CsvRows {
    private static final int SHOWN = 100;

    private final int width;
    private final boolean mend;
    private final int kept;
    private final LineNumbers lines = new LineNumbers();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private RowBlock block;
    private boolean headerToCome;
    private int rows;
    private long rejectedRows;
    private long emptyRows;
    private long surplusDelimiters;
    private int notesFrom = -1;
    private boolean lastRejected;
    private long lastLine;
    private boolean anyUnquoted;
    private boolean openQuote;

    private long line;
    private boolean something;
    private @Nullable String surplus;
    private @Nullable BitSet drawn;
    private int seen;

    /** From now on takes only these rows, counted from 0 among those of the right width. */
    void only(BitSet wanted) {
        drawn = wanted;
    }

    /** How many rows of the right width came, taken or not. */
    int seen() {
        return seen;
    }

    /**
     * @param width number of columns
     * @param header whether the first row with text has the names
     */
    CsvRows(int width, boolean header, ImportSettings settings) {
        this.width = width;
        this.block = new RowBlock(width);
        this.headerToCome = header;
        this.mend = settings.unfit() == ImportSettings.Unfit.SET_MISSING;
        this.kept = settings.rejectedKept();
    }

    /** Says where the characters of this block's records stand. */
    void over(char[] text) {
        block.over(text);
    }

    /** The rows since the last call; from now on they go to the given block. */
    RowBlock next(RowBlock free) {
        RowBlock full = block;
        free.clear();
        block = free;
        return full;
    }

    /** The rows of the block that is being filled. */
    RowBlock block() {
        return block;
    }

    /** A record begins on this line; one that was begun and did not end is forgotten. */
    void begin(long onLine) {
        line = onLine;
        something = false;
        surplus = null;
    }

    /** The next field of the record. */
    void field(int index, char[] b, int begin, int end, boolean quoted) {
        int from = begin;
        int to = end;
        if (quoted) {
            something = true;
            openQuote = breaksLine(b, from, to);
        } else {
            while (from < to && b[from] <= ' ') {
                from++;
            }
            while (from < to && b[to - 1] <= ' ') {
                to--;
            }
            openQuote = false;
            something |= from < to;
            anyUnquoted |= from < to && !headerToCome;
        }
        if (index < width) {
            block.cell(index, from, to, quoted);
        } else if (surplus == null && (from < to || quoted)) {
            surplus = new String(b, from, Math.min(SHOWN, to - from));
        }
    }

    private static boolean breaksLine(char[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** Fields of the record have doubled quotes. */
    void undouble(int fields, char quote) {
        block.undouble(Math.min(fields, width), quote);
    }

    /** The record ends after so many fields; 0 for a line without any. */
    void end(int fields) {
        if (!something) {
            blank();
        } else if (headerToCome) {
            headerToCome = false;
        } else if (fields < width || surplus != null) {
            unfit(fields);
        } else {
            surplusDelimiters += fields > width ? 1 : 0;
            accept();
        }
    }

    private void blank() {
        emptyRows += headerToCome ? 0 : 1;
        if (notesFrom < 0) {
            notesFrom = rejected.size();
        }
    }

    private void accept() {
        notesFrom = -1;
        lastRejected = false;
        int row = seen++;
        if (drawn != null && !drawn.get(row)) {
            return;
        }
        block.accept();
        lines.add(rows++, line);
    }

    private void unfit(int fields) {
        String extra = surplus;
        int found = extra == null ? fields : Math.max(fields, width + 1);
        Message reason = Message.of(found < width ? "imports.reject.short" : "imports.reject.long", width, found);
        rejectedRows++;
        lastRejected = true;
        lastLine = line;
        if (rejected.size() < kept) {
            String shown = extra == null ? block.shown(0, SHOWN) : extra;
            rejected.add(new RejectedRow(lastLine, Optional.empty(), Optional.of(shown), reason));
        }
        if (mend) {
            for (int column = fields; column < width; column++) {
                block.cell(column, 0, 0, false);
            }
            block.accept();
            lines.add(rows++, lastLine);
        }
    }

    int rows() {
        return rows;
    }

    RowReport report() {
        return new RowReport(rows, lines, rejected(), rejectedRows, emptyRows, surplusDelimiters);
    }

    /** Rows of the wrong width, the first of them in full; lines of text behind the table are called notes. */
    List<RejectedRow> rejected() {
        List<RejectedRow> told = new ArrayList<>(rejected);
        for (int i = notesFrom < 0 ? told.size() : notesFrom; i < told.size(); i++) {
            RejectedRow row = told.get(i);
            told.set(i, new RejectedRow(row.line(), row.column(), row.value(), Message.of("imports.reject.note")));
        }
        return told;
    }

    long rejectedRows() {
        return rejectedRows;
    }

    /** Whether every field with text, the header's aside, stood in quotes. */
    boolean allQuoted() {
        return !anyUnquoted;
    }

    /** The line of the last row, where that row is too short and its last field runs over lines: its quote stayed open. */
    Optional<Long> openQuote() {
        return lastRejected && openQuote ? Optional.of(lastLine) : Optional.empty();
    }
}
