package io.crisol.profile.alert;

import io.crisol.finding.Severity;
import io.crisol.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something notable in a dataset.
 *
 * @param alert name of the alert
 * @param severity how much it matters
 * @param columns the columns concerned, at least one unless it is about whole rows
 * @param text the sentence
 * @param count cells or rows concerned
 * @param values some of the values concerned, as text
 * @param fix the recipe step that mends it, where one does
 */
public record AlertFound(
        String alert,
        Severity severity,
        List<String> columns,
        Message text,
        long count,
        List<String> values,
        Optional<Fix> fix) {
    public AlertFound {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }

    /** A recipe step as plain data: its name, its columns and its settings. */
    public record Fix(String step, List<String> columns, Map<String, Object> params) {
        public Fix {
            columns = List.copyOf(columns);
            params = Map.copyOf(params);
        }
    }
}
