package io.crisol.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the rows of an ARFF file apart; the weight that may stand behind a row is left out. */
final class ArffValues {
    private ArffValues() {}

    /** The values of a row that has them all; empty where their number is wrong. */
    static Optional<List<String>> dense(String line, int width) {
        List<String> values = new ArrayList<>();
        ArffWords words = new ArffWords(line);
        while (words.hasField() && values.size() <= width) {
            String value = words.field();
            boolean weight = values.size() == width && value.startsWith("{") && value.endsWith("}");
            if (!weight) {
                values.add(value);
            }
        }
        if (values.size() == width + 1 && values.getLast().isEmpty()) {
            values.removeLast();
        }
        return values.size() == width ? Optional.of(values) : Optional.empty();
    }

    /** The values of a row such as <code>{1 a, 4 2.5}</code>; those that are not named are 0 or the first level. */
    static Optional<List<String>> sparse(String line, List<ArffAttribute> attributes) {
        int end = line.indexOf('}');
        if (end < 0) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (ArffAttribute attribute : attributes) {
            values.add(
                    attribute instanceof ArffAttribute.Nominal(String name, List<String> levels)
                            ? levels.getFirst()
                            : attribute instanceof ArffAttribute.Numeric ? "0" : "?");
        }
        ArffWords words = new ArffWords(line.substring(1, end));
        for (Optional<String> place = words.next(); place.isPresent(); place = words.next()) {
            Optional<String> value = words.next();
            int at = place.get().matches("\\d{1,6}") ? Integer.parseInt(place.get()) : values.size();
            if (value.isEmpty() || at >= values.size()) {
                return Optional.empty();
            }
            values.set(at, value.get());
        }
        return Optional.of(values);
    }
}
