package io.crisol.bundle;

import io.crisol.finding.Finding;
import io.crisol.finding.InputException;
import io.crisol.finding.Place;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of files within a bundle: relative, without tricks, and different on every system (also where upper and lower
 * case are one). Collects names one by one; not thread-safe.
 */
final class EntryNames {
    private static final int LONGEST = 255;
    private static final Pattern SEGMENT = Pattern.compile("[^\\x00-\\x1f\\x7f\\\\/:*?\"<>|]+");

    private final Map<String, Boolean> seen = new HashMap<>();

    /**
     * Takes the next file's name.
     *
     * @throws InputException where it is not a plain relative path, or clashes with one before
     */
    void add(String name) {
        checkPath(name);
        String[] segments = name.split("/", -1);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < segments.length; i++) {
            path.append(i == 0 ? "" : "/").append(folded(segments[i]));
            boolean file = i == segments.length - 1;
            Boolean before = seen.put(path.toString(), file);
            if (before != null && (file || before)) {
                throw refused("bundle.name_twice", name);
            }
        }
    }

    /** Checks the name of a file or, with a slash at its end, of a folder. */
    static void checkPath(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        boolean plain = name.length() <= LONGEST;
        for (String segment : path.split("/", -1)) {
            plain &= SEGMENT.matcher(segment).matches()
                    && !segment.equals(".")
                    && !segment.equals("..")
                    && !segment.endsWith(".")
                    && segment.equals(segment.strip());
        }
        if (!plain) {
            throw refused("bundle.bad_name", name);
        }
    }

    private static String folded(String segment) {
        return Normalizer.normalize(segment, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static InputException refused(String code, String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "�");
        return new InputException(Finding.error(code, shown).at(Place.file(shown)));
    }
}
