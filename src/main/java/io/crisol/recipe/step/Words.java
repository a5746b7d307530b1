package io.crisol.recipe.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a text is cut into words. */
enum Words {
    /** Between spaces, A to Z in lower case: what the graph can do too. {@link #END} alone is no word. */
    SPACES {
        @Override
        List<String> of(String text) {
            List<String> words = new ArrayList<>();
            for (String word : text.split(" ", -1)) {
                if (!word.isEmpty() && !word.equals(END)) {
                    words.add(lower(word));
                }
            }
            return words;
        }
    },
    /** Runs of letters and digits, in lower case. */
    LETTERS {
        @Override
        List<String> of(String text) {
            List<String> words = new ArrayList<>();
            Matcher matcher = RUN.matcher(text);
            while (matcher.find()) {
                words.add(matcher.group().toLowerCase(Locale.ROOT));
            }
            return words;
        }
    };

    /** What the graph puts behind a text, so that each has at least one piece. */
    static final String END = "\u0001";

    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** The words in order. */
    abstract List<String> of(String text);

    private static String lower(String word) {
        StringBuilder lower = new StringBuilder(word);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower.toString();
    }
}
