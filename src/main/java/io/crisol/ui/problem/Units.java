package io.crisol.ui.problem;

import io.crisol.problem.Frame;
import io.crisol.text.Texts;
import java.util.Locale;
import java.util.Set;

/** In what a number of the frame is measured. */
final class Units {
    private static final Set<String> IN_METRIC = Set.of("baseline", "success", "smallest_difference");

    private Units() {}

    /** The unit of a field, said; "" where it has none or it is not known yet. */
    static String of(String field, Frame frame, Texts texts) {
        if (IN_METRIC.contains(field)) {
            return frame.metric().map(m -> texts.say("metric." + m)).orElse("");
        }
        String key = "ui_problem.unit." + field.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.say(key) : "";
    }
}
