package io.crisol.data.read;

import io.crisol.data.MissingTexts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Texts that mean a missing value. <em>Strong</em> ones mean it in every column; the others among numbers, dates and
 * times only, {@code ?} among levels too.
 */
final class MissingTokens {
    private final List<String> texts;
    private final int strong;
    private final boolean given;
    private final int longest;
    private final boolean numeric;
    private final boolean[] first = new boolean[128];
    private final boolean otherFirst;
    private final double[] numbers;
    private final long[] dates;

    private MissingTokens(List<String> texts, int strong, boolean given) {
        this.texts = texts;
        this.strong = strong;
        this.given = given;
        this.longest = texts.stream().mapToInt(String::length).max().orElse(0);
        texts.stream().map(t -> t.charAt(0)).filter(c -> c < first.length).forEach(c -> first[c] = true);
        this.otherFirst = texts.stream().anyMatch(t -> t.charAt(0) >= first.length);
        this.numeric = texts.stream().anyMatch(t -> t.chars().anyMatch(Character::isDigit));
        this.numbers = texts.stream()
                .mapToDouble(t -> new NumberSyntax(t.contains(",") ? ',' : '.', ImportSettings.NONE).parse(t))
                .toArray();
        this.dates = texts.stream().mapToLong(MissingTokens::date).toArray();
    }

    /** Those of the settings, or the usual ones. */
    static MissingTokens of(ImportSettings settings) {
        return settings.get(Setting.MISSING).map(MissingTokens::given).orElseGet(MissingTokens::usual);
    }

    /** Those of the settings, or the one by which a format marks missing values; it always does. */
    static MissingTokens of(ImportSettings settings, String mark) {
        Set<String> all = new LinkedHashSet<>(settings.get(Setting.MISSING).orElse(Set.of()));
        all.add(mark);
        return given(all);
    }

    /** The usual ones. */
    static MissingTokens usual() {
        return new MissingTokens(
                Stream.concat(MissingTexts.ALWAYS.stream(), MissingTexts.AMONG_NUMBERS.stream())
                        .toList(),
                MissingTexts.ALWAYS.size(),
                false);
    }

    /** Exactly the given ones; all of them strong. */
    static MissingTokens given(Set<String> texts) {
        List<String> list =
                texts.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
        return new MissingTokens(list, list.size(), true);
    }

    /** Whether the person named them: then they count in quotes too. */
    boolean given() {
        return given;
    }

    /** Whether one of them looks like a number, so that they must be looked for before numbers are read. */
    boolean numeric() {
        return numeric;
    }

    int size() {
        return texts.size();
    }

    String text(int token) {
        return texts.get(token);
    }

    boolean strong(int token) {
        return token < strong;
    }

    /** Whether the token means missing among levels. */
    boolean amongLevels(int token) {
        return strong(token) || text(token).equals("?");
    }

    /** The token between two positions, −1 where there is none. */
    int find(char[] b, int from, int to) {
        int length = to - from;
        if (length > longest || length == 0 || !(b[from] < first.length ? first[b[from]] : otherFirst)) {
            return -1;
        }
        for (int token = 0; token < texts.size(); token++) {
            if (same(texts.get(token), b, from, length)) {
                return token;
            }
        }
        return -1;
    }

    private static long date(String text) {
        DateSyntax syntax = new DateSyntax();
        return syntax.parse(text) && syntax.yearFirst() ? syntax.millis() : Long.MIN_VALUE;
    }

    /** The token that is this date, −1 where there is none. */
    int findDate(long millis) {
        for (int token = 0; token < dates.length; token++) {
            if (dates[token] == millis && millis != Long.MIN_VALUE) {
                return token;
            }
        }
        return -1;
    }

    /** The token that is this number, −1 where there is none. */
    int findNumber(double value) {
        for (int token = 0; token < numbers.length; token++) {
            if (numbers[token] == value) {
                return token;
            }
        }
        return -1;
    }

    int find(String text) {
        return texts.indexOf(text);
    }

    private static boolean same(String text, char[] b, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != b[from + i]) {
                return false;
            }
        }
        return true;
    }
}
