package io.crisol.data.read;

import io.crisol.data.MissingTexts;
import io.crisol.finding.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the beginning of a delimited file tells of the whole.
 *
 * @param dialect delimiter, quote and comment
 * @param numbers decimal and grouping mark
 * @param header whether the first row has the names
 * @param skipLines lines before the table
 * @param written the names as they stand in the file, {@code ""} where a column has none
 * @param body the first rows below the header
 * @param quotedThroughout whether every field of the beginning stands in quotes, needed or not
 * @param findings what is notable so far
 */
record CsvLayout(
        CsvDialect dialect,
        NumberSyntax numbers,
        boolean header,
        int skipLines,
        List<String> written,
        List<SampleRow> body,
        boolean quotedThroughout,
        List<Finding> findings) {
    /** The line by which spreadsheets are told the delimiter. */
    private static final Pattern SAYS_DELIMITER = Pattern.compile("^\"?sep=([,;\t|])\"?\\R");

    /**
     * @param head the beginning of the file, or what is left of it without the byte order mark
     * @param whole whether it is the whole file
     */
    static CsvLayout of(String head, boolean whole, ImportSettings settings) {
        var said = SAYS_DELIMITER.matcher(head);
        if (settings.get(Setting.SKIP).isEmpty() && said.find()) {
            char delimiter =
                    settings.get(Setting.DELIMITER).orElse(said.group(1).charAt(0));
            return detect(head, whole, settings.with(Setting.SKIP, 1).with(Setting.DELIMITER, delimiter));
        }
        return detect(head, whole, settings);
    }

    private static CsvLayout detect(String head, boolean whole, ImportSettings settings) {
        List<Finding> findings = new ArrayList<>();
        int given = settings.get(Setting.SKIP).orElse(0);
        String rest = withoutLines(head, given);
        CsvDialect dialect = DetectDialect.of(rest, whole, settings);
        List<SampleRow> rows = Sample.rows(rest, whole, dialect);
        if (settings.get(Setting.COMMENT).isEmpty() && hasComments(rows)) {
            CsvLayout without = detect(head, whole, settings.with(Setting.COMMENT, '#'));
            without.findings().addFirst(Finding.info("imports.comments", "#"));
            return without;
        }
        int before = settings.get(Setting.SKIP).isPresent() ? 0 : rowsBefore(rows);
        int skipLines = before == 0 ? given : (int) rows.get(before).line() - 1;
        if (before > 0) {
            findings.add(Finding.info("imports.lines_before", skipLines));
        }
        List<SampleRow> table = rows.subList(before, rows.size());
        boolean header = settings.get(Setting.HEADER).orElseGet(() -> DetectHeader.of(table));
        List<SampleRow> body = header && !table.isEmpty() ? table.subList(1, table.size()) : table;
        NumberSyntax numbers = DetectMarks.of(body, dialect.delimiter(), settings);
        List<String> written = written(table, body, header, findings);
        return new CsvLayout(
                dialect, numbers, header, skipLines, written, body, quotedThroughout(table, dialect), findings);
    }

    /** Whether rows begin with # and none of them is as wide as most rows. */
    private static boolean hasComments(List<SampleRow> rows) {
        int width = DetectDialect.usualWidth(rows);
        List<SampleRow> marked = rows.stream()
                .filter(row -> row.field(0).startsWith("#") && !row.quoted().get(0))
                .toList();
        return width > 1
                && !marked.isEmpty()
                && 2 * marked.size() < rows.size()
                && marked.stream().allMatch(row -> row.width() != width);
    }

    private static List<String> written(
            List<SampleRow> table, List<SampleRow> body, boolean header, List<Finding> findings) {
        int width = DetectDialect.usualWidth(body);
        if (!header) {
            findings.add(Finding.info("imports.no_header"));
            return Collections.nCopies(width, "");
        }
        List<String> names = new ArrayList<>();
        if (table.isEmpty()) {
            return names;
        }
        SampleRow first = table.getFirst();
        boolean rowNames = first.width() > 1
                && width == first.width() + 1
                && body.stream()
                        .allMatch(row ->
                                row.width() == width && !row.field(width - 1).isEmpty());
        if (rowNames) {
            findings.add(Finding.info("imports.row_names"));
            names.add("");
        }
        first.fields().forEach(name -> names.add(name.strip()));
        return names;
    }

    /**
     * How many rows stand before the first that is as wide as most, or that is the header of such rows and one field
     * shorter; none where that is unclear.
     */
    private static int rowsBefore(List<SampleRow> rows) {
        int width = DetectDialect.usualWidth(rows);
        for (int i = 0; width > 1 && i < Math.min(rows.size(), 50); i++) {
            int here = rows.get(i).width();
            boolean shorter =
                    here == width - 1 && i + 1 < rows.size() && rows.get(i + 1).width() == width;
            if (here == width) {
                return i;
            }
            if (shorter && width > 2 && !DetectHeader.of(rows.subList(i + 1, rows.size()))) {
                return i;
            }
            if (!shorter && 2 * here > width) {
                return 0;
            }
        }
        return 0;
    }

    /** The text without its first lines. */
    static String withoutLines(String text, int lines) {
        int at = 0;
        for (int i = 0; i < lines && at < text.length(); i++) {
            while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return text.substring(Math.min(at, text.length()));
    }

    /** Whether a character at the end of a field is lost without quotes, or may be. */
    private static boolean blank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || c == '\ufeff';
    }

    private static boolean quotedThroughout(List<SampleRow> rows, CsvDialect dialect) {
        boolean needless = false;
        for (SampleRow row : rows) {
            for (int i = 0; i < row.width(); i++) {
                String field = row.fields().get(i);
                if (!row.quoted().get(i) && !field.isEmpty()) {
                    return false;
                }
                needless |= !field.isEmpty()
                        && !blank(field.charAt(0))
                        && !blank(field.charAt(field.length() - 1))
                        && field.indexOf(dialect.delimiter()) < 0
                        && field.indexOf(dialect.quote()) < 0
                        && field.indexOf('\n') < 0
                        && field.indexOf('\r') < 0
                        && !MissingTexts.has(field);
            }
        }
        return needless;
    }
}
