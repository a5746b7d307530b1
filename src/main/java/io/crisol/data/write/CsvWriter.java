package io.crisol.data.write;

import de.siegmar.fastcsv.writer.LineDelimiter;
import io.crisol.data.Column;
import io.crisol.data.Dataset;
import io.crisol.data.NumberColumn;
import io.crisol.finding.FailureException;
import io.crisol.finding.Finding;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV in UTF-8 with commas, decimal points and ISO dates. A missing cell is an empty field, an empty text is
 * {@code ""} in quotes, so that both read back as they were; a row of nothing but missing cells begins with {@code NA},
 * so that it is no blank line. Thread-safe.
 */
public final class CsvWriter implements TableWriter {
    private final boolean defuse;

    /** Writes texts as they are. */
    public CsvWriter() {
        this(false);
    }

    /**
     * @param defuse whether texts that a spreadsheet would run as a formula (they begin with {@code = + - @}, a tab or a
     *     carriage return) get an apostrophe before them; they no longer read back equal then
     */
    public CsvWriter(boolean defuse) {
        this.defuse = defuse;
    }

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public boolean writes(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    @Override
    public void write(Dataset data, Path file, JobContext context) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                write(data, writer, context);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(part);
                throw e;
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(file, e);
        } catch (UncheckedIOException e) {
            throw failed(file, Objects.requireNonNull(e.getCause()));
        }
    }

    /** Writes a table as text and leaves the writer open. */
    public void write(Dataset data, Writer writer, JobContext context) throws IOException {
        BufferedWriter buffer = new BufferedWriter(writer, 1 << 16);
        KeepTexts quotes = new KeepTexts();
        var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(quotes)
                .build(buffer);
        csv.writeRecord(data.schema().names().stream().map(this::safe).toList());
        List<Column> columns = data.columns();
        Message what = Message.of("data.writing");
        for (int row = 0; row < data.rows(); row++) {
            if ((row & 8191) == 0) {
                context.checkCancelled();
                context.progress(row / (double) data.rows(), what);
            }
            writeRow(columns, row, csv, quotes);
        }
        csv.flush();
        buffer.flush();
    }

    private void writeRow(List<Column> columns, int row, de.siegmar.fastcsv.writer.CsvWriter csv, KeepTexts quotes) {
        boolean blank = columns.stream().allMatch(column -> column.isMissing(row));
        quotes.marking(blank);
        var record = csv.writeRecord();
        for (int i = 0; i < columns.size(); i++) {
            record.writeField(blank && i == 0 ? "NA" : field(columns.get(i), row));
        }
        record.endRecord();
    }

    private @Nullable String field(Column column, int row) {
        if (column.isMissing(row)) {
            return null;
        }
        String text = column.text(row);
        return column instanceof NumberColumn ? text : safe(text);
    }

    private String safe(String text) {
        return defuse && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static FailureException failed(Path file, IOException e) {
        return new FailureException(
                Finding.error("data.not_written", String.valueOf(e.getMessage()))
                        .at(Place.file(file.toString())),
                e);
    }
}
