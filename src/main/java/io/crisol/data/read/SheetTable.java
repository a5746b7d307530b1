package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** One pass over a sheet: the first rows tell where the table begins and what its header is, all go into columns. */
final class SheetTable {
    private static final int LOOKED_AT = 1000;
    private static final int MOST_BEFORE = 50;

    private final ImportSettings settings;
    private final CellRange range;
    private final int most;
    private final ExcelCells texts;
    private final List<Finding> findings = new ArrayList<>();
    private final List<SheetRow> beginning = new ArrayList<>();
    private @Nullable GatheredRows rows;
    private int firstColumn;
    private int skipped;
    private boolean header;
    private long errors;
    private String firstError = "";
    private long lastLine;
    private boolean whole = true;

    /** A row of the sheet: its number, counted from 1, and its texts by column; which of them are text cells. */
    private record SheetRow(int number, List<String> cells, BitSet written) {
        int filled() {
            return (int) cells.stream().filter(c -> !c.isBlank()).count();
        }

        int firstFilled() {
            int at = 0;
            while (at < cells.size() && cells.get(at).isBlank()) {
                at++;
            }
            return at;
        }
    }

    /** @param most rows to read */
    SheetTable(ImportSettings settings, boolean from1904, int most) {
        this.settings = settings;
        this.range = settings.get(Setting.RANGE).orElse(CellRange.ALL);
        this.most = most;
        this.texts = new ExcelCells(from1904);
    }

    void read(Iterator<Row> all, String file, JobContext context) {
        Message what = Message.of("imports.reading", file);
        long seen = 0;
        while (all.hasNext() && !full()) {
            Row row = all.next();
            if (row.getRowNum() > range.firstRow() && row.getRowNum() - 1 <= range.lastRow()) {
                take(row(row));
            }
            if ((++seen & 1023) == 0) {
                context.checkCancelled();
                context.progress(seen / (seen + 50_000.0), what);
            }
        }
        whole = !all.hasNext();
        begin();
    }

    private boolean full() {
        return rows != null && rows.rows() >= most;
    }

    private void take(SheetRow row) {
        if (rows == null) {
            beginning.add(row);
            if (beginning.size() >= LOOKED_AT) {
                begin();
            }
        } else {
            add(rows, row);
        }
    }

    private SheetRow row(Row row) {
        List<String> cells = new ArrayList<>();
        BitSet written = new BitSet();
        for (Cell cell : row) {
            if (cell == null
                    || cell.getColumnIndex() < range.firstColumn()
                    || cell.getColumnIndex() > range.lastColumn()) {
                continue;
            }
            int at = cell.getColumnIndex() - range.firstColumn();
            while (cells.size() < at) {
                cells.add("");
            }
            if (cell.getType() == CellType.ERROR && !"#N/A".equals(cell.getRawValue())) {
                firstError = errors++ == 0 ? CellRange.letters(cell.getColumnIndex()) + row.getRowNum() : firstError;
            }
            written.set(at, cell.getValue() instanceof String);
            cells.add(texts.text(cell));
        }
        return new SheetRow(row.getRowNum(), cells, written);
    }

    /** Finds the table in the first rows and puts them into columns. */
    private void begin() {
        if (rows != null) {
            return;
        }
        List<SheetRow> filled = beginning.stream().filter(r -> r.filled() > 0).toList();
        int given = settings.get(Setting.SKIP).orElse(-1);
        int before = given >= 0 ? rowsAbove(filled, range.firstRow() + given) : sparse(filled);
        List<SheetRow> table = filled.subList(before, filled.size());
        skipped = given >= 0
                ? given
                : table.isEmpty() || before == 0 ? 0 : table.getFirst().number() - 1 - range.firstRow();
        if (before > 0 && given < 0) {
            findings.add(Finding.info("imports.rows_before", before));
        }
        firstColumn = table.stream().mapToInt(SheetRow::firstFilled).min().orElse(0);
        List<SampleRow> sample = table.stream().map(this::sample).toList();
        header = settings.get(Setting.HEADER).orElseGet(() -> DetectHeader.of(sample));
        boolean named = header && !sample.isEmpty();
        List<SampleRow> body = named ? sample.subList(1, sample.size()) : sample;
        GatheredRows made = new GatheredRows(settings, DetectMarks.ofTexts(body), header, true);
        texts.decimal(made.rules().numbers().decimal());
        if (named) {
            sample.getFirst().fields().forEach(name -> made.column(name.strip()));
        } else if (!header) {
            findings.add(Finding.info("imports.no_header"));
        }
        rows = made;
        for (SheetRow row : table.subList(named ? 1 : 0, table.size())) {
            add(made, row);
        }
        beginning.clear();
    }

    private SampleRow sample(SheetRow row) {
        List<String> fields = row.cells()
                .subList(Math.min(firstColumn, row.cells().size()), row.cells().size());
        return new SampleRow(
                row.number(),
                fields,
                row.written()
                        .get(firstColumn, Math.max(firstColumn, row.written().length())));
    }

    private static int rowsAbove(List<SheetRow> rows, int number) {
        return (int) rows.stream().filter(r -> r.number() <= number).count();
    }

    /** How many rows stand above the first that has more than half as many cells as the fullest. */
    private static int sparse(List<SheetRow> rows) {
        int fullest = rows.stream().mapToInt(SheetRow::filled).max().orElse(0);
        for (int i = 0; i < Math.min(rows.size(), MOST_BEFORE); i++) {
            if (2 * rows.get(i).filled() > fullest) {
                return i;
            }
        }
        return 0;
    }

    private void add(GatheredRows to, SheetRow row) {
        if (row.number() > lastLine + 1 && lastLine > 0) {
            to.endRow(row.number());
        }
        lastLine = row.number();
        for (int i = firstColumn; i < row.cells().size(); i++) {
            String text = row.cells().get(i);
            if (!text.isEmpty()) {
                while (to.width() <= i - firstColumn) {
                    to.column("");
                }
                to.put(i - firstColumn, row.written().get(i) ? text : texts.marked(text));
            }
        }
        to.endRow(row.number());
    }

    AssembledTable table() {
        return made().table();
    }

    List<List<String>> first() {
        return made().first();
    }

    private GatheredRows made() {
        GatheredRows made = rows;
        if (made == null) {
            throw new IllegalStateException("not read");
        }
        return made;
    }

    boolean whole() {
        return whole;
    }

    ImportSettings used(ImportSettings asked) {
        return asked.with(Setting.HEADER, header).with(Setting.SKIP, skipped);
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        if (errors > 0) {
            all.add(Finding.warning("imports.error_cells", errors, firstError));
        }
        return all;
    }
}
