package io.crisol.data.read;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.job.JobContext;
import io.crisol.text.Message;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads delimited text (CSV, TSV), plain or packed by gzip. Encoding, delimiter, quote, number marks, header and types
 * are detected where the settings leave them open; types are judged over all rows. Thread-safe.
 */
public final class CsvReader implements TableReader {
    private static final int HEAD = 1 << 18;

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                Setting.ENCODING,
                Setting.DELIMITER,
                Setting.QUOTE,
                Setting.ESCAPE,
                Setting.DECIMAL,
                Setting.GROUPING,
                Setting.COMMENT,
                Setting.HEADER,
                Setting.SKIP,
                Setting.MISSING);
    }

    @Override
    public boolean reads(Path file, byte[] head) {
        return FileKind.of(file, head).isEmpty();
    }

    @Override
    public ImportResult read(Path file, ImportSettings settings, JobContext context) {
        SourceFile source = SourceFile.of(file);
        byte[] head = head(source);
        TextEncoding encoding = encoding(head, settings);
        try {
            return run(source, head, encoding, settings, context);
        } catch (CharacterCodingException e) {
            return readAgain(source, head, settings, context, encoding.charset());
        }
    }

    /** The beginning was valid in the encoding, a later part is not. */
    private static ImportResult readAgain(
            SourceFile source, byte[] head, ImportSettings settings, JobContext context, Charset wrong) {
        if (settings.get(Setting.ENCODING).isEmpty()) {
            try {
                return run(source, head, DetectEncoding.legacy(source.outsideAscii(HEAD)), settings, context);
            } catch (CharacterCodingException e) {
                throw notIn(source, wrong);
            }
        }
        throw notIn(source, wrong);
    }

    private static InputException notIn(SourceFile source, Charset charset) {
        return source.trouble(Finding.error("imports.not_in_encoding", charset.displayName())
                .offering(Message.of("imports.action.detect_encoding")));
    }

    private static ImportResult run(
            SourceFile source, byte[] head, TextEncoding encoding, ImportSettings settings, JobContext context)
            throws CharacterCodingException {
        boolean whole = head.length < HEAD;
        String beginning = CsvText.decode(head, encoding);
        MendedText mended = MendedText.of(beginning, settings);
        CsvText text = mended.of(CsvText.file(source, encoding));
        return new CsvImport(source, encoding, text, mended.of(beginning), whole, mended.used(settings)).run(context);
    }

    @Override
    public TablePreview preview(Path file, ImportSettings settings, int rows) {
        SourceFile source = SourceFile.of(file);
        byte[] head = head(source);
        TextEncoding encoding = encoding(head, settings);
        boolean whole = head.length < HEAD;
        MendedText mended = MendedText.of(CsvText.decode(head, encoding), settings);
        String beginning = mended.of(CsvText.decode(head, encoding));
        String lines = whole ? beginning : beginning.substring(0, beginning.lastIndexOf('\n') + 1);
        CsvImport work = new CsvImport(source, encoding, CsvText.of(lines), beginning, whole, mended.used(settings));
        try {
            ImportResult result = work.run(JobContext.silent());
            return new TablePreview(
                    name(),
                    result.data(),
                    work.firstRows(rows),
                    result.used(),
                    Map.of(),
                    result.missingTexts(),
                    result.findings(),
                    whole);
        } catch (CharacterCodingException e) {
            throw notIn(source, encoding.charset());
        }
    }

    private static byte[] head(SourceFile source) {
        byte[] head = source.head(HEAD);
        Optional<FileKind> kind = FileKind.of(source.path(), head);
        if (kind.isPresent()) {
            throw source.trouble(
                    Finding.error("imports.other_format", kind.get().description(), List.of("CSV")));
        }
        return head;
    }

    private static TextEncoding encoding(byte[] head, ImportSettings settings) {
        return settings.get(Setting.ENCODING)
                .map(charset -> TextEncoding.sure(charset, DetectEncoding.markLength(head, charset)))
                .orElseGet(() -> DetectEncoding.of(head));
    }
}
