package io.crisol.figure;

import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers behind a figure as a table: for "Show as table" and for CSV.
 *
 * @param header names of the columns
 * @param rows cells as people read them, as wide as the header
 * @param plain the same cells for machines: decimal points, no grouping, ISO dates
 */
public record FigureTable(List<String> header, List<List<String>> rows, List<List<String>> plain) {
    public FigureTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        plain = List.copyOf(plain);
    }

    /** All marks and references of a figure, in order of drawing. */
    public static FigureTable of(Figure figure, Texts texts) {
        return new FigureRows(figure, texts).table();
    }

    /** RFC 4180, with a header line; texts that a spreadsheet would run as a formula are defused. */
    public String csv() {
        StringBuilder out = new StringBuilder();
        line(out, header);
        plain.forEach(row -> line(out, row));
        return out.toString();
    }

    private static void line(StringBuilder out, List<String> cells) {
        List<String> quoted = new ArrayList<>();
        for (String cell : cells) {
            quoted.add(quoted(cell));
        }
        out.append(String.join(",", quoted)).append("\r\n");
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !number(cell) ? "'" + cell : cell;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean number(String cell) {
        return cell.toLowerCase(Locale.ROOT).matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?");
    }
}
