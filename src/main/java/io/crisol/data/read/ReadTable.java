package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import java.nio.file.Path;
import java.util.List;

/** Reads a table from a file of any format that one of the given readers knows. Thread-safe. */
public final class ReadTable {
    private final List<TableReader> readers;

    /** @param readers the formats, tried in this order by content */
    public ReadTable(List<TableReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /**
     * Reads a whole file.
     *
     * @throws InputException where the file is missing, empty, of an unknown format or broken
     */
    public ImportResult read(Path file, ImportSettings settings, JobContext context) {
        ImportResult read = readerOf(file).read(file, settings, context);
        return settings.get(Setting.SAMPLE).map(read::drawn).orElse(read);
    }

    /** Reads the beginning of a file. */
    public TablePreview preview(Path file, ImportSettings settings, int rows) {
        return readerOf(file).preview(file, settings.without(Setting.SAMPLE), rows);
    }

    /** The settings that a format understands, besides columns and types; empty where no reader has that name. */
    public List<Setting<?>> settings(String format) {
        return readers.stream()
                .filter(reader -> reader.name().equals(format))
                .findFirst()
                .map(TableReader::settings)
                .orElse(List.of());
    }

    /**
     * The reader for a file.
     *
     * @throws InputException where the file is missing, empty or of an unknown format
     */
    public TableReader readerOf(Path file) {
        byte[] head = SourceFile.of(file).head(1 << 16);
        return readers.stream()
                .filter(reader -> reader.reads(file, head))
                .findFirst()
                .orElseThrow(() -> unknown(file, head));
    }

    private InputException unknown(Path file, byte[] head) {
        List<String> known = readers.stream().map(TableReader::name).toList();
        Finding finding = FileKind.of(file, head)
                .map(kind -> Finding.error("imports.other_format", kind.description(), known))
                .orElseGet(() -> Finding.error("imports.unknown_format", known));
        return new InputException(finding.at(Place.file(file.toString())));
    }
}
