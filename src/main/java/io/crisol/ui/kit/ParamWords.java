package io.crisol.ui.kit;

import io.crisol.text.Texts;
import java.util.List;

/** The words of a setting: under {@code param.<owner>.<name>} or, where its owner keeps them, under the owner's kind, or
 * among those that families share. */
public final class ParamWords {
    private static final List<String> AREAS = List.of("param", "family", "step", "learn", "recipe");

    private ParamWords() {}

    /** The label; the name itself, with spaces, where nobody wrote one. */
    public static String label(Texts texts, String owner, String name) {
        return say(texts, owner + "." + name, name.replace('_', ' '));
    }

    /** The help text, or "". */
    public static String help(Texts texts, String owner, String name) {
        return say(texts, owner + "." + name + ".help", "");
    }

    /** One choice of a setting. */
    public static String choice(Texts texts, String owner, String name, String word) {
        return say(texts, owner + "." + name + "." + word, word.replace('_', ' '));
    }

    private static String say(Texts texts, String rest, String otherwise) {
        for (String area : AREAS) {
            String key = area + "." + rest;
            if (texts.has(key)) {
                return texts.say(key);
            }
        }
        String shared = "family.shared" + rest.substring(rest.indexOf('.'));
        return texts.has(shared) ? texts.say(shared) : otherwise;
    }
}
