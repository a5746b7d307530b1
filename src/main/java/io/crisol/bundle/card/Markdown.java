package io.crisol.bundle.card;

import java.util.List;
import java.util.stream.Collectors;

/** Builds Markdown in which texts from outside stay texts: no markup, no HTML, no links. Not thread-safe. */
final class Markdown {
    private final StringBuilder out = new StringBuilder();

    Markdown heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(text).append("\n\n");
        return this;
    }

    Markdown paragraph(String text) {
        out.append(text).append("\n\n");
        return this;
    }

    Markdown bullets(List<String> items) {
        items.forEach(item -> out.append("- ").append(item).append('\n'));
        out.append(items.isEmpty() ? "" : "\n");
        return this;
    }

    Markdown table(List<String> head, List<List<String>> rows) {
        row(head);
        row(head.stream().map(h -> "---").toList());
        rows.forEach(this::row);
        out.append('\n');
        return this;
    }

    private void row(List<String> cells) {
        out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    Markdown raw(String text) {
        out.append(text);
        return this;
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }

    /** A text from outside, on one line, as itself. */
    static String inert(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '_' -> safe.append(withinWord(text, i) ? "_" : "\\_");
                case '\\', '`', '*', '[', ']', '#', '|', '~', '!', '$', '@' ->
                    safe.append('\\').append(c);
                case '\n', '\r', '\t', '\u2028', '\u2029', '\u0085' -> safe.append(' ');
                default -> safe.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return safe.toString().replace("://", "\\://").replace("www.", "www\\.");
    }

    /** An underscore between letters or digits is no markup. */
    private static boolean withinWord(String text, int at) {
        return at > 0
                && at < text.length() - 1
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }
}
