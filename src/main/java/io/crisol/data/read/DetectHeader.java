package io.crisol.data.read;

import io.crisol.data.MissingTexts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether the first row of a table has the column names: it does where it differs in kind from the rows below. */
final class DetectHeader {
    private static final NumberSyntax[] NUMBERS = {new NumberSyntax('.', ','), new NumberSyntax(',', '.')};

    private DetectHeader() {}

    /** @param rows the first rows of the table, the first of which may be the header */
    static boolean of(List<SampleRow> rows) {
        if (rows.isEmpty()) {
            return true;
        }
        SampleRow first = rows.getFirst();
        List<SampleRow> body = rows.subList(1, Math.min(rows.size(), 1000));
        double votes = 0;
        for (int column = 0; column < first.width(); column++) {
            votes += vote(first.field(column), column, body);
        }
        return votes == 0 ? looksLikeNames(first) : votes > 0;
    }

    private static double vote(String name, int column, List<SampleRow> body) {
        int values = 0;
        int typed = 0;
        boolean repeated = false;
        Set<String> distinct = new HashSet<>();
        for (SampleRow row : body) {
            String value = row.field(column);
            if (!value.isEmpty() && !MissingTexts.has(value)) {
                values++;
                typed += typed(value) ? 1 : 0;
                repeated |= value.equals(name);
                distinct.add(value);
            }
        }
        if (values == 0 || name.isEmpty()) {
            return 0;
        }
        if (typed > 0.9 * values) {
            return typed(name) ? (year(name) ? 0 : -1) : 1;
        }
        if (repeated) {
            return -0.5;
        }
        return 2 * distinct.size() <= values ? 0.5 : 0;
    }

    private static boolean looksLikeNames(SampleRow first) {
        Set<String> names = new HashSet<>();
        for (String field : first.fields()) {
            if (!field.isEmpty() && (typed(field) && !year(field) || !names.add(field))) {
                return false;
            }
        }
        return !names.isEmpty();
    }

    /** Years are used as column names. */
    private static boolean year(String text) {
        return text.matches("(19|20)\\d\\d");
    }

    private static boolean typed(String text) {
        return !Double.isNaN(NUMBERS[0].parse(text))
                || !Double.isNaN(NUMBERS[1].parse(text))
                || TimeSyntax.parse(text) >= 0
                || new DateSyntax().parse(text);
    }
}
