package io.crisol.data.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows of one file as the parser finds them and hands their cells to the columns. Rows without any text are
 * left out; rows of the wrong width are left out or mended, and reported. Gives a record to the parser's caller only
 * every few thousand rows, so that it can look at progress.
 */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final int PAUSE = 8192;
    private static final int SHOWN = 100;

    private final @Nullable Cells[] columns;
    private final boolean mend;
    private final int kept;
    private final LineNumbers lines = new LineNumbers();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private boolean headerToCome;
    private int rows;
    private long records;
    private long rejectedRows;
    private long emptyRows;
    private long surplusDelimiters;
    private int notesFrom = -1;
    private boolean lastRejected;
    private long lastLine;
    private boolean anyUnquoted;
    private boolean openQuote;

    private boolean something;
    private @Nullable String surplus;
    private final char[] beginning = new char[SHOWN];
    private int beginningLength;

    /**
     * @param columns where cells go; null for a column that is not wanted
     * @param header whether the first row with text has the names
     */
    CsvRows(@Nullable Cells[] columns, boolean header, ImportSettings settings) {
        this.columns = columns;
        this.headerToCome = header;
        this.mend = settings.unfit() == ImportSettings.Unfit.SET_MISSING;
        this.kept = settings.rejectedKept();
    }

    @Override
    protected void handleBegin(long line) {
        something = false;
        surplus = null;
        beginningLength = 0;
    }

    @Override
    protected void handleField(int index, char[] b, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        if (!quoted) {
            while (from < to && b[from] <= ' ') {
                from++;
            }
            while (from < to && b[to - 1] <= ' ') {
                to--;
            }
        }
        boolean empty = from == to && !quoted;
        openQuote = quoted && breaksLine(b, from, to);
        something |= !empty;
        if (headerToCome) {
            return;
        }
        anyUnquoted |= !empty && !quoted;
        if (index == 0) {
            beginningLength = Math.min(SHOWN, to - from);
            System.arraycopy(b, from, beginning, 0, beginningLength);
        }
        if (index < columns.length) {
            Cells cells = columns[index];
            if (cells != null) {
                cells.add(b, from, to, quoted);
            }
        } else if (!empty && surplus == null) {
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

    @Override
    protected @Nullable Boolean buildRecord() {
        if (getRecordType() == RecordType.DATA) {
            endRow();
        } else if (getRecordType() == RecordType.EMPTY) {
            blank();
        }
        return (++records & PAUSE - 1) == 0 ? Boolean.TRUE : null;
    }

    private void endRow() {
        int width = getFieldCount();
        if (!something) {
            undo();
            blank();
        } else if (headerToCome) {
            headerToCome = false;
        } else if (width < columns.length || surplus != null) {
            unfit(width);
        } else {
            surplusDelimiters += width > columns.length ? 1 : 0;
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
        lines.add(rows++, getStartingLineNumber());
        notesFrom = -1;
        lastRejected = false;
    }

    private void unfit(int width) {
        String extra = surplus;
        int found = extra == null ? width : Math.max(width, columns.length + 1);
        Message reason = Message.of(
                found < columns.length ? "imports.reject.short" : "imports.reject.long", columns.length, found);
        rejectedRows++;
        lastRejected = true;
        lastLine = getStartingLineNumber();
        if (rejected.size() < kept) {
            String shown = extra == null ? new String(beginning, 0, beginningLength) : extra;
            rejected.add(new RejectedRow(lastLine, Optional.empty(), Optional.of(shown), reason));
        }
        if (mend) {
            fill(width);
            lines.add(rows++, lastLine);
        } else {
            undo();
        }
    }

    private void undo() {
        for (Cells cells : columns) {
            if (cells != null) {
                cells.truncate(rows);
            }
        }
    }

    private void fill(int from) {
        for (int column = from; column < columns.length; column++) {
            Cells cells = columns[column];
            if (cells != null) {
                cells.add(beginning, 0, 0, false);
            }
        }
    }

    int rows() {
        return rows;
    }

    LineNumbers lines() {
        return lines;
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

    /** Rows without any text, the last line's end not counted. */
    long emptyRows() {
        return emptyRows;
    }

    /** Rows that have empty fields behind the last column. */
    long surplusDelimiters() {
        return surplusDelimiters;
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
