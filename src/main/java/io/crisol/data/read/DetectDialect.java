package io.crisol.data.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Tells delimiter and quote from the beginning of a file: the pair that gives the most rows of the same width. */
final class DetectDialect {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int MOST = 1 << 16;
    private static final Pattern LOOSE = Pattern.compile("[,;\\t|] +\"|\" +[,;\\t|]");

    private DetectDialect() {}

    /** @param whole whether the beginning is the whole file */
    static CsvDialect of(String beginning, boolean whole, ImportSettings settings) {
        boolean all = whole && beginning.length() <= MOST;
        String head = beginning.substring(0, Math.min(MOST, beginning.length()));
        char quote = settings.get(Setting.QUOTE).orElseGet(() -> quote(head));
        char comment = settings.get(Setting.COMMENT).orElse(ImportSettings.NONE);
        boolean loose =
                quote == '"' && head.indexOf('"') >= 0 && LOOSE.matcher(head).find() && consistentlyLoose(head);
        if (settings.get(Setting.DELIMITER).isPresent()) {
            return new CsvDialect(settings.get(Setting.DELIMITER).get(), quote, comment, loose);
        }
        CsvDialect best = new CsvDialect(rarest(head), quote, comment, loose);
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            CsvDialect candidate = new CsvDialect(delimiter, quote, comment, loose);
            double score = head.indexOf(delimiter) < 0 ? 0 : score(Sample.rows(head, all, candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        CsvDialect spaces = new CsvDialect(' ', quote, comment, false);
        return bestScore == 0 && columnsOfNumbers(Sample.rows(head, all, spaces)) ? spaces : best;
    }

    /** Whether all rows have the same three fields or more, most of them numbers: words between spaces are no columns. */
    private static boolean columnsOfNumbers(List<SampleRow> rows) {
        int width = usualWidth(rows);
        if (width < 3 || rows.size() < 5 || rows.stream().anyMatch(row -> row.width() != width)) {
            return false;
        }
        NumberSyntax point = new NumberSyntax('.', ImportSettings.NONE);
        NumberSyntax comma = new NumberSyntax(',', ImportSettings.NONE);
        long numbers = rows.stream()
                .skip(1)
                .flatMap(row -> row.fields().stream())
                .filter(f -> !Double.isNaN(point.parse(f)) || !Double.isNaN(comma.parse(f)))
                .count();
        return 2 * numbers > (long) width * (rows.size() - 1);
    }

    /** The delimiter that is there least: the text then is one column. */
    private static char rarest(String head) {
        char rarest = DELIMITERS[0];
        long least = Long.MAX_VALUE;
        for (char delimiter : DELIMITERS) {
            long count = head.chars().filter(c -> c == delimiter).count();
            if (count < least) {
                rarest = delimiter;
                least = count;
            }
        }
        return rarest;
    }

    /** The width that most rows have, the greater one on a tie; 0 without rows. */
    static int usualWidth(List<SampleRow> rows) {
        Map<Integer, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.width(), 1, Integer::sum));
        int usual = 0;
        for (var entry : counts.entrySet()) {
            if (usual == 0 || entry.getValue() >= counts.getOrDefault(usual, 0)) {
                usual = entry.getKey();
            }
        }
        return usual;
    }

    private static double score(List<SampleRow> rows) {
        int width = usualWidth(rows);
        if (width < 2) {
            return 0;
        }
        long same = rows.stream().filter(row -> row.width() == width).count();
        double share = same / (double) rows.size();
        int first = rows.getFirst().width();
        if (first == 1 && width == 2) {
            share /= 2;
        }
        double least = rows.size() < 10 ? 0.5 : 0.6;
        return share < least ? 0 : share * share * Math.log(width + 1) * (first == width ? 1.5 : 1);
    }

    private static char quote(String head) {
        long doubles = edges(head, '"');
        return doubles == 0 && edges(head, '\'') >= 4 ? '\'' : '"';
    }

    /** How often the character stands right behind the beginning of a line or a delimiter, or right before its end. */
    private static long edges(String head, char quote) {
        long edges = 0;
        for (int i = 0; i < head.length(); i++) {
            if (head.charAt(i) == quote) {
                boolean opens = i == 0 || boundary(head.charAt(i - 1));
                boolean closes = i + 1 == head.length() || boundary(head.charAt(i + 1));
                edges += opens || closes ? 1 : 0;
            }
        }
        return edges;
    }

    private static boolean boundary(char c) {
        return c == ',' || c == ';' || c == '\t' || c == '|' || c == '\n' || c == '\r';
    }

    /** Blanks beside quotes are style, not text, where they are there in most lines. */
    private static boolean consistentlyLoose(String head) {
        List<String> lines = head.lines().filter(l -> !l.isBlank()).toList();
        long loose = lines.stream().filter(l -> LOOSE.matcher(l).find()).count();
        return loose * 2 > lines.size();
    }
}
