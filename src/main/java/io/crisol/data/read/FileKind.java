package io.crisol.data.read;

import io.crisol.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Kinds of file that are not delimited text, told by their first bytes. */
enum FileKind {
    EXCEL,
    OPEN_DOCUMENT,
    OLD_OFFICE,
    ZIP,
    PARQUET,
    PDF,
    IMAGE,
    SQLITE,
    JSON,
    XML,
    ARFF,
    BINARY;

    /** What it is, in words. */
    Message description() {
        return Message.of("imports.kind." + name().toLowerCase(Locale.ROOT));
    }

    /** The kind of a file; empty for what may be delimited text. */
    static Optional<FileKind> of(Path file, byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.ISO_8859_1);
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (start.startsWith("PK\3\4") || start.startsWith("PK\5\6")) {
            return Optional.of(ofZip(file, start, name));
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(OLD_OFFICE);
        }
        if (start.startsWith("PAR1")) {
            return Optional.of(PARQUET);
        }
        if (start.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("GIF8")) {
            return Optional.of(IMAGE);
        }
        if (start.startsWith("SQLite format 3")) {
            return Optional.of(SQLITE);
        }
        if (DetectEncoding.binary(head)) {
            return Optional.of(BINARY);
        }
        TextEncoding encoding = DetectEncoding.of(head);
        byte[] first = Arrays.copyOf(head, Math.min(head.length, 4096));
        return ofText(name, CsvText.decode(first, encoding));
    }

    private static FileKind ofZip(Path file, String start, String name) {
        if (start.contains("application/vnd.oasis.opendocument")) {
            return OPEN_DOCUMENT;
        }
        return start.contains("xl/") || name.matches(".*\\.xls[xm]") || hasWorkbook(file) ? EXCEL : ZIP;
    }

    private static boolean hasWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<FileKind> ofText(String name, String start) {
        if (name.matches(".*\\.(csv|tsv|tab|txt)(\\.gz)?")) {
            return Optional.empty();
        }
        String text = start.stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of(JSON);
        }
        if (text.startsWith("<?xml") || text.startsWith("<!doctype") || text.startsWith("<html")) {
            return Optional.of(XML);
        }
        if (text.startsWith("@relation") || name.endsWith(".arff")) {
            return Optional.of(ARFF);
        }
        return Optional.empty();
    }
}
