package io.crisol.data.read;

import java.util.Optional;

/** Takes words off a line of an ARFF file; blanks and commas stand between them, quotes of both kinds around them. */
final class ArffWords {
    private final String line;
    private int at;
    private boolean more = true;

    ArffWords(String line) {
        this.line = line;
    }

    /** The next word, without its quotes; empty at the end. */
    Optional<String> next() {
        while (at < line.length() && (blank(line.charAt(at)) || line.charAt(at) == ',')) {
            at++;
        }
        return at < line.length() ? Optional.of(word(true)) : Optional.empty();
    }

    /** The word up to the next comma or tab, {@code ""} where there is none; goes behind that mark. */
    String field() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        String word = word(false);
        while (at < line.length() && line.charAt(at) != ',' && line.charAt(at) != '\t') {
            at++;
        }
        more = at < line.length();
        at++;
        return word;
    }

    /** Whether another field follows. */
    boolean hasField() {
        return more;
    }

    String rest() {
        return at < line.length() ? line.substring(at).strip() : "";
    }

    private String word(boolean blanksEnd) {
        char quote = at < line.length() ? line.charAt(at) : ' ';
        boolean quoted = quote == '\'' || quote == '"';
        if (!quoted) {
            int from = at;
            while (at < line.length() && (!ends(line.charAt(at), blanksEnd) || at == from && line.charAt(at) == '{')) {
                at++;
            }
            return line.substring(from, at).strip();
        }
        StringBuilder word = new StringBuilder();
        at++;
        while (at < line.length() && line.charAt(at) != quote) {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                at++;
                word.append(escaped(line.charAt(at)));
            } else {
                word.append(line.charAt(at));
            }
            at++;
        }
        at++;
        return word.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }

    private static boolean ends(char c, boolean blanksEnd) {
        return c == ',' || c == '\t' || blanksEnd && (blank(c) || c == '{');
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
