package io.crisol.recipe;

import io.crisol.data.CodedColumn;
import io.crisol.data.Column;
import io.crisol.data.ColumnInfo;
import io.crisol.data.NumberColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a column looks like to someone who wants to learn from it.
 *
 * @param distinct different values, missing not counted (numbers and levels only)
 */
record ColumnLook(Use use, int missing, int distinct) {
    /** Columns of fewer values can be all different by chance. */
    private static final int ENOUGH = 20;

    /** A level column with this share of different values names the rows rather than describing them. */
    private static final double NEARLY_ALL = 0.9;

    private static final Set<String> ID_WORDS = Set.of("id", "uuid", "guid", "idx", "rownum");
    private static final Set<String> LAST_ID_WORDS = Set.of("nr", "no", "number", "key", "index", "code", "row");

    /** What to do with a column. */
    enum Use {
        INPUT,
        EMPTY,
        CONSTANT,
        IDENTIFIER,
        DATE,
        TEXT;

        String reason() {
            return "recipe.suggest.drop_" + name().toLowerCase(Locale.ROOT);
        }
    }

    static ColumnLook at(ColumnInfo info, Column column) {
        int missing = column.missing();
        int there = column.size() - missing;
        int distinct =
                switch (column) {
                    case NumberColumn c -> distinct(c);
                    case CodedColumn c -> distinct(c);
                    default -> there;
                };
        return new ColumnLook(use(info, column, missing, there, distinct), missing, distinct);
    }

    private static Use use(ColumnInfo info, Column column, int missing, int there, int distinct) {
        if (there == 0) {
            return Use.EMPTY;
        }
        return switch (info.type()) {
            case DATE, TIME -> Use.DATE;
            case TEXT -> Use.TEXT;
            case NUMBER, LEVEL, FLAG -> {
                if (distinct == 1 && missing == 0) {
                    yield Use.CONSTANT;
                }
                yield there > ENOUGH && identifies(info, column, there, distinct) ? Use.IDENTIFIER : Use.INPUT;
            }
        };
    }

    private static boolean identifies(ColumnInfo info, Column column, int there, int distinct) {
        if (column instanceof NumberColumn numbers) {
            return distinct == there && whole(numbers) && (calledLikeOne(info.name()) || counts(numbers));
        }
        return distinct > NEARLY_ALL * there;
    }

    /** Whether the words of the name say so: customer_id, customerID, "Row no". */
    private static boolean calledLikeOne(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        List<String> all = List.of(words.split("[^\\p{L}\\p{N}]+", -1));
        return all.stream().anyMatch(ID_WORDS::contains) || LAST_ID_WORDS.contains(all.getLast());
    }

    private static boolean whole(NumberColumn column) {
        for (int row = 0; row < column.size(); row++) {
            double value = column.get(row);
            if (!Double.isNaN(value) && value != Math.rint(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether each value is one more than the one above. */
    private static boolean counts(NumberColumn column) {
        for (int row = 1; row < column.size(); row++) {
            if (column.get(row) != column.get(row - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    private static int distinct(NumberColumn column) {
        double[] sorted = column.toArray();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length && !Double.isNaN(sorted[i]); i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                count++;
            }
        }
        return count;
    }

    private static int distinct(CodedColumn column) {
        boolean[] seen = new boolean[column.levels().size()];
        int count = 0;
        for (int code : column.codes()) {
            if (code >= 0 && !seen[code]) {
                seen[code] = true;
                count++;
            }
        }
        return count;
    }
}
