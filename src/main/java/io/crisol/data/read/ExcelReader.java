package io.crisol.data.read;

import io.crisol.finding.CrisolException;
import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Nearest;
import io.crisol.finding.Place;
import io.crisol.job.JobContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a sheet of an Excel workbook ({@code .xlsx}, {@code .xlsm}): sparse rows above the table are passed over, dates
 * are told by the format of their cell, cells with an error are missing. Thread-safe.
 */
public final class ExcelReader extends LoadingReader {
    /** No part of a workbook may be larger when unpacked, in bytes. */
    private static final long LARGEST_PART = 4L << 30;

    @Override
    public String name() {
        return "Excel";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Setting.SHEET, Setting.RANGE, Setting.HEADER, Setting.SKIP, Setting.MISSING);
    }

    @Override
    public boolean reads(Path file, byte[] head) {
        return FileKind.of(file, head).filter(k -> k == FileKind.EXCEL).isPresent();
    }

    @Override
    Loaded load(SourceFile source, ImportSettings settings, int most, JobContext context) {
        checkSize(source);
        try (ReadableWorkbook book = new ReadableWorkbook(source.path().toFile(), new ReadingOptions(true, true))) {
            List<Sheet> sheets = book.getSheets().toList();
            Sheet sheet = choose(source, sheets, settings);
            SheetTable table = new SheetTable(settings, book.isDate1904(), most);
            try (Stream<Row> rows = sheet.openStream()) {
                table.read(rows.iterator(), source.name(), context);
            }
            ImportSettings used = table.used(settings).with(Setting.SHEET, sheet.getName());
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            return new Loaded(
                    table.table(), used, table.findings(), table.first(), Map.of(Setting.SHEET, names), table.whole());
        } catch (CrisolException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken(source, e);
        }
    }

    private static Sheet choose(SourceFile source, List<Sheet> sheets, ImportSettings settings) throws IOException {
        if (sheets.isEmpty()) {
            throw source.trouble(Finding.error("imports.no_sheet"));
        }
        Optional<String> wanted = settings.get(Setting.SHEET);
        if (wanted.isPresent()) {
            return named(sheets, wanted.get()).orElseThrow(() -> unknown(source, sheets, wanted.get()));
        }
        Sheet best = sheets.getFirst();
        int mostRows = 0;
        for (Sheet sheet : sheets) {
            int rows = rowsOfTable(sheet);
            if (rows > mostRows) {
                best = sheet;
                mostRows = rows;
            }
            if (mostRows >= 3) {
                return best;
            }
        }
        return best;
    }

    private static Optional<Sheet> named(List<Sheet> sheets, String wanted) {
        return sheets.stream()
                .filter(s -> s.getName().equals(wanted))
                .findFirst()
                .or(() -> sheets.stream()
                        .filter(s -> s.getName().equalsIgnoreCase(wanted.strip()))
                        .findFirst())
                .or(() -> sheets.stream()
                        .filter(s -> wanted.equals(String.valueOf(s.getIndex() + 1)))
                        .findFirst());
    }

    private static InputException unknown(SourceFile source, List<Sheet> sheets, String wanted) {
        List<String> names = sheets.stream().map(Sheet::getName).toList();
        return new InputException(Finding.error(
                        "imports.unknown_sheet",
                        wanted,
                        Nearest.to(wanted, names).orElse(names.getFirst()),
                        names)
                .at(Place.file(source.path().toString()).withValue(wanted)));
    }

    /** How many of the first rows have two cells or more, three at most. */
    private static int rowsOfTable(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> next = rows.iterator();
            int found = 0;
            for (int seen = 0; seen < 100 && found < 3 && next.hasNext(); seen++) {
                long filled = next.next().stream()
                        .filter(c -> c != null && !c.getText().isBlank())
                        .limit(2)
                        .count();
                found += filled > 1 ? 1 : 0;
            }
            return found;
        }
    }

    private static void checkSize(SourceFile source) {
        try (ZipFile zip = new ZipFile(source.path().toFile())) {
            if (zip.stream().anyMatch(part -> part.getSize() > LARGEST_PART)) {
                throw source.trouble(Finding.error("imports.workbook_too_large"));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(source, e);
        }
    }

    private static InputException broken(SourceFile source, Throwable cause) {
        return new InputException(
                Finding.error("imports.broken_workbook")
                        .at(Place.file(source.path().toString())),
                cause);
    }
}
