package io.crisol.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of text for the terminal; numbers are right-aligned by column. */
final class TextTable {
    private static final int WIDEST = 60;

    private final List<String> headers;
    private final boolean[] right;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param headers a leading {@code >} right-aligns a column */
    TextTable(String... headers) {
        this.headers = new ArrayList<>();
        this.right = new boolean[headers.length];
        for (int i = 0; i < headers.length; i++) {
            right[i] = headers[i].startsWith(">");
            this.headers.add(right[i] ? headers[i].substring(1) : headers[i]);
        }
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    List<String> lines() {
        int[] widths = new int[headers.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = headers.get(c).length();
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], shown(row, c).length());
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(headers, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = shown(cells, c);
            String pad = " ".repeat(Math.max(0, widths[c] - cell.length()));
            line.append(right[c] ? pad + cell : cell + pad).append("  ");
        }
        return line.toString().stripTrailing();
    }

    /** Only the last column may be as long as it is. */
    private String shown(List<String> cells, int column) {
        String text = Terminal.printable(cells.get(column));
        return column == headers.size() - 1 ? text : elided(text);
    }

    private static String elided(String text) {
        return text.length() <= WIDEST
                ? text
                : text.substring(0, WIDEST / 2 - 1) + "…" + text.substring(text.length() - WIDEST / 2);
    }
}
