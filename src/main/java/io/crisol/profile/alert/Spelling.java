package io.crisol.profile.alert;

import java.text.Normalizer;
import java.util.Locale;

/** When two spellings may be one value. */
final class Spelling {
    /** Typing errors are looked for in words of at least this many letters; in shorter ones a letter is the meaning. */
    private static final int LEAST_WORD = 5;

    private Spelling() {}

    /** The words of a text without what writing changes and meaning does not; see {@link #words}. */
    static String key(String text) {
        return joined(words(text));
    }

    /**
     * A text without capitals, accents and punctuation between letters, its words separated by one blank. Marks that carry
     * meaning stay: + # &lt; &gt; % and the like, and whatever stands beside a digit or at an end as a sign (A−, C++, 1.5,
     * 10-20).
     */
    static String words(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (blank(c) || removable(c) && !meaningful(plain, i)) {
                separate(words);
            } else {
                words.append(c);
            }
        }
        return words.toString().strip();
    }

    /** Blanks go, but between two digits they stay: 1 2 is not 12. */
    private static String joined(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                key.append(text.charAt(i));
            } else if (Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1))) {
                key.append(' ');
            }
        }
        return key.toString();
    }

    private static void separate(StringBuilder key) {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f' || c == '_';
    }

    private static boolean removable(char c) {
        return ".,;:'’‘`´\"“”-–—/()[]&!?".indexOf(c) >= 0;
    }

    private static boolean meaningful(String text, int at) {
        char c = text.charAt(at);
        boolean digitBefore = at > 0 && Character.isDigit(text.charAt(at - 1));
        boolean digitAfter = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        boolean sign = "-–—".indexOf(c) >= 0 && (at == 0 || at == text.length() - 1);
        return sign || digitAfter || digitBefore && at + 1 < text.length() && ".,-–/:".indexOf(c) >= 0;
    }

    /**
     * Whether two texts, given as {@link #words}, are one typing error apart: a letter left out, added, changed or swapped
     * with its neighbour in a word of five letters or more. What often makes another word is none: its first letter, the
     * change of its last one, a vowel added at its end, whatever stands beside a digit (typical and atypical, zone A and
     * zone B, profesor and profesora, type1 and type2).
     */
    static boolean typingError(String a, String b) {
        String[] left = a.split(" ");
        String[] right = b.split(" ");
        int different = -1;
        for (int i = 0; i < left.length && left.length == right.length; i++) {
            if (!left[i].equals(right[i])) {
                if (different >= 0) {
                    return false;
                }
                different = i;
            }
        }
        if (different < 0) {
            return false;
        }
        boolean leftLonger = left[different].length() >= right[different].length();
        return leftLonger
                ? wordsApart(left[different], right[different])
                : wordsApart(right[different], left[different]);
    }

    private static boolean wordsApart(String longer, String shorter) {
        if (shorter.length() < LEAST_WORD || longer.length() - shorter.length() > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter.length() && longer.charAt(from) == shorter.charAt(from)) {
            from++;
        }
        int same = 0;
        while (same < shorter.length() - from
                && longer.charAt(longer.length() - 1 - same) == shorter.charAt(shorter.length() - 1 - same)) {
            same++;
        }
        String cut = longer.substring(from, longer.length() - same);
        String put = shorter.substring(from, shorter.length() - same);
        boolean touchesDigit = beside(longer, from - 1) || beside(longer, longer.length() - same);
        if (from == 0 || touchesDigit || !letters(cut) || !letters(put)) {
            return false;
        }
        boolean added = cut.length() == 1 && put.isEmpty() && !(same == 0 && "aeio".contains(cut));
        boolean changed = cut.length() == 1 && put.length() == 1 && same > 0;
        boolean swapped = cut.length() == 2
                && put.length() == 2
                && cut.charAt(0) == put.charAt(1)
                && cut.charAt(1) == put.charAt(0);
        return added || changed || swapped;
    }

    private static boolean letters(String text) {
        return text.chars().allMatch(Character::isLetter);
    }

    private static boolean beside(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
