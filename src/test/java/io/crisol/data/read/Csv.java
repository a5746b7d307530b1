package io.crisol.data.read;

import io.crisol.data.Dataset;
import io.crisol.finding.Finding;
import io.crisol.job.JobContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Writes bytes to a file and reads them as a table, for tests. */
final class Csv {
    private final Path folder;

    Csv(Path folder) {
        this.folder = folder;
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "table", ".csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportResult read(String text) {
        return read(text, StandardCharsets.UTF_8, ImportSettings.DETECT);
    }

    ImportResult read(String text, Charset charset) {
        return read(text, charset, ImportSettings.DETECT);
    }

    ImportResult read(String text, ImportSettings settings) {
        return read(text, StandardCharsets.UTF_8, settings);
    }

    ImportResult read(String text, Charset charset, ImportSettings settings) {
        return read(text.getBytes(charset), settings);
    }

    ImportResult read(byte[] bytes, ImportSettings settings) {
        return new CsvReader().read(file(bytes), settings, JobContext.silent());
    }

    static List<String> cells(Dataset data, String column) {
        return IntStream.range(0, data.rows())
                .mapToObj(row -> data.column(column).isMissing(row)
                        ? "∅"
                        : data.column(column).text(row))
                .toList();
    }

    static List<String> codes(ImportResult result) {
        return result.findings().stream().map(Finding::code).toList();
    }
}
