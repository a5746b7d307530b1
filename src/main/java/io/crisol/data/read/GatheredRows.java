package io.crisol.data.read;

import io.crisol.data.ColumnType;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows whose cells come as texts in any order, such as those of a sheet or of records, into columns that may still
 * come to light; a cell that is not given is empty. Types are inferred as for delimited text.
 */
final class GatheredRows {
    private static final int SHOWN_ROWS = 200;
    private static final int SHOWN_CHARACTERS = 100;

    private final ImportSettings settings;
    private final CellRules rules;
    private final boolean header;
    private final boolean notesMayFollow;
    private final List<String> written = new ArrayList<>();
    private final List<@Nullable Cells> columns = new ArrayList<>();
    private final Ints sizes = new Ints(16);
    private final LineNumbers lines = new LineNumbers();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private final List<RejectedRow> notes = new ArrayList<>();
    private @Nullable String[] row = new @Nullable String[16];
    private int rows;
    private long rejectedRows;
    private long emptyRows;
    private int notesFrom = -1;

    /**
     * @param header whether columns have names of their own
     * @param notesMayFollow whether rows with a single cell behind an empty row are notes rather than rows
     */
    GatheredRows(ImportSettings settings, NumberSyntax numbers, boolean header, boolean notesMayFollow) {
        this(settings, numbers, header, notesMayFollow, MissingTokens.of(settings));
    }

    /** @param tokens what means missing */
    GatheredRows(
            ImportSettings settings,
            NumberSyntax numbers,
            boolean header,
            boolean notesMayFollow,
            MissingTokens tokens) {
        this.settings = settings;
        this.rules = new CellRules(numbers, tokens, 0);
        this.header = header;
        this.notesMayFollow = notesMayFollow;
    }

    /** Adds a column whose cells are those of the given kind; {@code ""} for one without a name. */
    int column(String name, @Nullable Cells cells) {
        written.add(name);
        columns.add(cells);
        sizes.add(0);
        if (columns.size() > row.length) {
            row = Arrays.copyOf(row, 2 * row.length);
        }
        return columns.size() - 1;
    }

    CellRules rules() {
        return rules;
    }

    /** Adds a column of which nothing is known yet. */
    int column(String name) {
        return column(name, null);
    }

    int width() {
        return columns.size();
    }

    int rows() {
        return rows;
    }

    /** Sets a cell of the row that is being made. */
    void put(int column, String text) {
        row[column] = text;
    }

    /** Drops the row that is being made, or keeps it without any cell where all rows must stay, and reports it. */
    void reject(long line, String shown, Message reason) {
        Arrays.fill(row, null);
        rejectedRows++;
        if (rejected.size() < settings.rejectedKept()) {
            rejected.add(new RejectedRow(
                    line,
                    Optional.empty(),
                    Optional.of(shown.substring(0, Math.min(SHOWN_CHARACTERS, shown.length()))),
                    reason));
        }
        if (settings.unfit() == ImportSettings.Unfit.SET_MISSING) {
            lines.add(rows++, line);
        }
    }

    /**
     * Ends the row that is being made; one without any text is left out.
     *
     * @param line where it stands
     */
    void endRow(long line) {
        int filled = 0;
        int last = -1;
        for (int i = 0; i < columns.size(); i++) {
            String text = row[i];
            if (text != null && !text.isBlank()) {
                filled++;
                last = i;
            }
        }
        if (filled == 0) {
            blank();
            return;
        }
        note(filled, last, line);
        if (rows < SHOWN_ROWS) {
            first.add(shown());
        }
        for (int i = 0; i < columns.size(); i++) {
            String text = row[i];
            if (text != null) {
                add(i, text);
                row[i] = null;
            }
        }
        lines.add(rows++, line);
    }

    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = row[i];
            shown.add(text == null ? "" : text);
        }
        return shown;
    }

    private void blank() {
        Arrays.fill(row, null);
        emptyRows++;
        if (notesFrom < 0) {
            notesFrom = rows;
            notes.clear();
        }
    }

    private void note(int filled, int at, long line) {
        if (filled > 1 || columns.size() < 3) {
            notesFrom = -1;
        } else if (notesFrom >= 0 && notes.size() < settings.rejectedKept()) {
            notes.add(new RejectedRow(
                    line, Optional.empty(), Optional.ofNullable(row[at]), Message.of("imports.reject.note")));
        }
    }

    private void add(int column, String text) {
        Cells cells = columns.get(column);
        if (cells == null) {
            cells = new TextCells(rules, settings.types().get(written.get(column)));
            columns.set(column, cells);
        }
        pad(column, cells, rows);
        char[] b = text.toCharArray();
        cells.add(b, 0, b.length, b.length == 0);
        sizes.set(column, rows + 1);
    }

    private void pad(int column, Cells cells, int to) {
        char[] nothing = {};
        for (int at = sizes.get(column); at < to; at++) {
            cells.add(nothing, 0, 0, false);
        }
        sizes.set(column, to);
    }

    /** The first rows as they came. */
    List<List<String>> first() {
        return first.subList(0, Math.min(rows, first.size()));
    }

    /** Ends the table; nothing can be added then. */
    AssembledTable table() {
        if (notesMayFollow && notesFrom >= 0 && notesFrom < rows && notesFrom > 0) {
            rejectedRows += rows - notesFrom;
            rejected.addAll(notes);
            rows = notesFrom;
        }
        ColumnNames names = new ColumnNames(written);
        List<ReadColumn> read = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = names.names().get(i);
            if (settings.wants(name)) {
                read.add(new ReadColumn(
                        i, written.get(i), name, finish(i, settings.types().get(name))));
            }
        }
        RowReport report = new RowReport(rows, lines, rejected, rejectedRows, emptyRows, 0);
        return new AssembledTable(read, header, names, settings, rules.tokens(), report);
    }

    private Inferred finish(int column, @Nullable ColumnType wanted) {
        Cells cells = columns.get(column);
        if (cells == null) {
            cells = new TextCells(rules, null);
        }
        cells.truncate(rows);
        pad(column, cells, rows);
        columns.set(column, null);
        if (wanted != null && cells instanceof TextCells texts) {
            return texts.as(wanted);
        }
        return cells.finish(false).orElseThrow();
    }
}
