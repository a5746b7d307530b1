package io.crisol.data.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.crisol.data.ColumnType;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One import of one delimited file: the columns are filled in one pass on a guess from the beginning; those whose guess
 * proves wrong are read again as texts in a second one.
 */
final class CsvImport {
    /** Threads that fill columns beside the one that reads. */
    private static final int HELPERS = Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 0, 3);

    private final SourceFile source;
    private final TextEncoding encoding;
    private final CsvText text;
    private final boolean whole;
    private final ImportSettings settings;
    private final CsvLayout layout;
    private final ColumnNames names;
    private final CellRules rules;
    private String sha256 = "";
    private List<ReadColumn> shown = List.of();
    private Optional<BitSet> drawn = Optional.empty();

    /**
     * @param text what is to be read
     * @param beginning the beginning of the file, from which its layout is told
     * @param whole whether that is the whole file
     */
    CsvImport(
            SourceFile source,
            TextEncoding encoding,
            CsvText text,
            String beginning,
            boolean whole,
            ImportSettings settings) {
        this.source = source;
        this.encoding = encoding;
        this.text = text;
        this.whole = whole;
        this.settings = settings;
        this.layout = CsvLayout.of(beginning, whole, settings);
        this.names = new ColumnNames(layout.written());
        int room = Math.min(room(), settings.get(Setting.SAMPLE).orElse(Integer.MAX_VALUE));
        this.rules = new CellRules(layout.numbers(), MissingTokens.of(settings), room);
    }

    /** @throws CharacterCodingException where the file has bytes that its encoding does not allow */
    ImportResult run(JobContext context) throws CharacterCodingException {
        Optional<Integer> count = settings.get(Setting.SAMPLE);
        if (count.isEmpty() || whole && layout.body().size() <= count.get()) {
            return read(context);
        }
        int width = layout.written().size();
        int all = pass(new @Nullable Cells[width], context.slice(0, 0.5), false).seen();
        if (all <= count.get()) {
            return read(context.slice(0.5, 1));
        }
        drawn = Optional.of(DrawRows.draw(all, count.get()));
        return read(context.slice(0.5, 1)).sampled(new SampledRows(count.get(), all, DrawRows.SEED.value()));
    }

    private ImportResult read(JobContext context) throws CharacterCodingException {
        int width = layout.written().size();
        if (width == 0) {
            throw source.trouble(Finding.error("imports.no_rows"));
        }
        @Nullable Cells[] cells = new @Nullable Cells[width];
        for (int i = 0; i < width; i++) {
            if (settings.wants(names.names().get(i))) {
                cells[i] = FirstGuess.of(layout.body(), i, rules, wanted(i));
            }
        }
        CsvRows rows = pass(cells, context.slice(0, 0.9), true);
        if (rows.rows() == 0) {
            throw nothing(rows);
        }
        AssembledTable table = new AssembledTable(
                finish(cells, rows, context), layout.header(), names, settings, rules.tokens(), rows.report());
        shown = table.columns();
        if (shown.isEmpty()) {
            throw source.trouble(Finding.error("imports.no_columns"));
        }
        if (table.keptRows() == 0) {
            throw nothingFits(table);
        }
        return table.result(source, sha256, used(), findings(rows));
    }

    /** The first rows as texts, for the columns of the table that {@link #run} made. */
    List<List<String>> firstRows(int most) {
        List<List<String>> first = new ArrayList<>();
        for (SampleRow row :
                layout.body().subList(0, Math.min(most, layout.body().size()))) {
            first.add(shown.stream().map(c -> row.field(c.index())).toList());
        }
        return first;
    }

    private List<ReadColumn> finish(@Nullable Cells[] cells, CsvRows rows, JobContext context)
            throws CharacterCodingException {
        boolean quotesSayNothing = layout.quotedThroughout() && rows.allQuoted();
        @Nullable Inferred[] inferred = new @Nullable Inferred[cells.length];
        @Nullable Cells[] again = new @Nullable Cells[cells.length];
        boolean any = false;
        for (int i = 0; i < cells.length; i++) {
            Cells filled = cells[i];
            if (filled != null) {
                inferred[i] = filled.finish(quotesSayNothing).orElse(null);
                again[i] = inferred[i] == null ? new TextCells(rules, null) : null;
                any |= inferred[i] == null;
                cells[i] = null;
            }
        }
        if (any) {
            pass(again, context.slice(0.9, 1), false);
        }
        List<ReadColumn> columns = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            Cells filled = again[i];
            Inferred made = filled == null
                    ? inferred[i]
                    : filled.finish(quotesSayNothing).orElseThrow();
            again[i] = null;
            if (made != null) {
                columns.add(
                        new ReadColumn(i, layout.written().get(i), names.names().get(i), made));
            }
        }
        return columns;
    }

    private CsvRows pass(@Nullable Cells[] cells, JobContext context, boolean digesting)
            throws CharacterCodingException {
        CsvRows rows = new CsvRows(cells.length, layout.header(), settings);
        drawn.ifPresent(rows::only);
        Tally tally = new Tally(digesting);
        Message what =
                Message.of("imports.reading", String.valueOf(source.path().getFileName()));
        try (Reader characters = text.open(tally);
                FillColumns columns = new FillColumns(cells, whole ? 0 : HELPERS);
                CsvBlocks blocks = CsvBlocks.of(characters, layout.dialect(), layout.skipLines(), rows)) {
            boolean more = true;
            while (more) {
                more = blocks.next();
                rows.next(columns.fill(rows.block()));
                context.checkCancelled();
                context.progress(tally.bytes() / (double) source.bytes(), what);
            }
            columns.finish();
            if (digesting) {
                sha256 = tally.sha256();
            }
            return rows;
        } catch (CsvParseException e) {
            throw source.trouble(Finding.error("imports.not_delimited", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw trouble(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private RuntimeException trouble(IOException e) throws CharacterCodingException {
        if (e instanceof CharacterCodingException wrong) {
            throw wrong;
        }
        return source.unreadable(e);
    }

    private RuntimeException nothing(CsvRows rows) {
        if (rows.rejectedRows() == 0) {
            return source.trouble(Finding.error("imports.no_rows"));
        }
        RejectedRow first = rows.rejected().isEmpty()
                ? new RejectedRow(1, Optional.empty(), Optional.empty(), Message.of("imports.reject.none"))
                : rows.rejected().getFirst();
        return noneFits(first, rows.rejectedRows());
    }

    private RuntimeException nothingFits(AssembledTable table) {
        return noneFits(table.rejected().getFirst(), table.rejectedRows());
    }

    private RuntimeException noneFits(RejectedRow first, long count) {
        return new InputException(AssembledTable.noneFits(source, first, count));
    }

    private @Nullable ColumnType wanted(int column) {
        return settings.types().get(names.names().get(column));
    }

    private ImportSettings used() {
        return settings.with(Setting.ENCODING, encoding.charset())
                .with(Setting.DELIMITER, layout.dialect().delimiter())
                .with(Setting.QUOTE, layout.dialect().quote())
                .with(Setting.COMMENT, layout.dialect().comment())
                .with(Setting.DECIMAL, layout.numbers().decimal())
                .with(Setting.GROUPING, layout.numbers().grouping())
                .with(Setting.HEADER, layout.header())
                .with(Setting.SKIP, layout.skipLines());
    }

    private List<Finding> findings(CsvRows rows) {
        List<Finding> all = new ArrayList<>();
        if (encoding.guessed()) {
            all.add(Finding.info("imports.guessed_encoding", encoding.charset().displayName()));
        }
        all.addAll(layout.findings());
        rows.openQuote()
                .ifPresent(line ->
                        all.add(Finding.warning("imports.open_quote", line).at(Place.NONE.atLine(line))));
        return all;
    }

    /** How many rows there are, roughly: the file's size by that of the first rows. */
    private int room() {
        long characters = 0;
        for (SampleRow row : layout.body()) {
            characters += row.width();
            for (String field : row.fields()) {
                characters += field.length();
            }
        }
        int rows = layout.body().size();
        return characters == 0 ? rows : (int) Math.min(1 << 21, source.bytes() / (double) characters * rows * 1.02);
    }
}
