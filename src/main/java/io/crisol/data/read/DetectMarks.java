package io.crisol.data.read;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the decimal and the grouping mark of a file from the fields of its first rows. */
final class DetectMarks {
    private static final Pattern DECIMAL = Pattern.compile("[-+−]?(\\d*)([.,])(\\d+)([eE][-+]?\\d+)?");
    private static final Pattern GROUPED =
            Pattern.compile("[-+−]?[1-9]\\d{0,2}([., \u00a0\u202f'’])\\d{3}(\\1\\d{3})*([.,]\\d+)?");

    private int decimalPoint;
    private int decimalComma;
    private int maybePoint;
    private int maybeComma;
    private int groupPoint;
    private int groupComma;
    private int groupSpace;
    private int groupApostrophe;

    private DetectMarks() {}

    /**
     * The number syntax of a file.
     *
     * @param body rows without the header
     * @param delimiter character between fields
     */
    static NumberSyntax of(List<SampleRow> body, char delimiter, ImportSettings settings) {
        DetectMarks seen = new DetectMarks();
        for (SampleRow row : body) {
            row.fields().forEach(seen::look);
        }
        char decimal = settings.get(Setting.DECIMAL).orElseGet(() -> seen.decimal(delimiter));
        char grouping = settings.get(Setting.GROUPING).orElseGet(() -> seen.grouping(decimal));
        return new NumberSyntax(decimal, grouping);
    }

    /** The number syntax of the cells that are written as text in a file whose numbers are numbers. */
    static NumberSyntax ofTexts(List<SampleRow> body) {
        DetectMarks seen = new DetectMarks();
        for (SampleRow row : body) {
            row.quoted().stream().filter(i -> i < row.width()).forEach(i -> seen.look(row.field(i)));
        }
        char decimal = seen.decimal(',');
        return new NumberSyntax(decimal, seen.grouping(decimal));
    }

    private void look(String field) {
        if (field.length() > 40 || field.isEmpty() || !digit(field.charAt(field.length() - 1))) {
            return;
        }
        int point = field.indexOf('.');
        if (point >= 0 && field.length() - point != 4 && plain(field, point)) {
            decimalPoint++;
            return;
        }
        if (point < 0 && plain(field, -1)) {
            return;
        }
        var grouped = GROUPED.matcher(field);
        if (grouped.matches()) {
            lookGrouped(grouped.group(1).charAt(0), grouped.group(2) != null, grouped.group(3));
            return;
        }
        var decimal = DECIMAL.matcher(field);
        if (decimal.matches()) {
            if (decimal.group(2).equals(".")) {
                decimalPoint++;
            } else {
                decimalComma++;
            }
        }
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether there is nothing but digits behind a minus sign or none, apart from the character at the mark. */
    private static boolean plain(String field, int mark) {
        for (int i = field.charAt(0) == '-' ? 1 : 0; i < field.length(); i++) {
            if (i != mark && !digit(field.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void lookGrouped(char mark, boolean severalGroups, @org.jspecify.annotations.Nullable String decimals) {
        boolean sure = severalGroups || decimals != null;
        if (decimals != null && decimals.charAt(0) == mark) {
            return;
        }
        if (decimals != null && decimals.charAt(0) == '.') {
            decimalPoint++;
        } else if (decimals != null) {
            decimalComma++;
        }
        switch (mark) {
            case ',' -> {
                groupComma += sure ? 1 : 0;
                maybeComma += sure ? 0 : 1;
            }
            case '.' -> {
                groupPoint += sure ? 1 : 0;
                maybePoint += sure ? 0 : 1;
            }
            case '\'', '’' -> groupApostrophe++;
            default -> groupSpace++;
        }
    }

    private char decimal(char delimiter) {
        int comma = decimalComma + groupPoint;
        int point = decimalPoint + groupComma;
        if (comma == 0 && point == 0 && maybePoint == 0 && maybeComma > 0) {
            return delimiter == ';' ? ',' : '.';
        }
        return comma > point ? ',' : '.';
    }

    private char grouping(char decimal) {
        boolean inPoints = decimal == ',' && (groupPoint > 0 || maybePoint > 0);
        boolean inCommas = decimal == '.' && (groupComma > 0 || maybeComma > 0);
        if (inPoints || inCommas) {
            return inPoints ? '.' : ',';
        }
        return groupSpace > 0 ? ' ' : groupApostrophe > 0 ? '\'' : ImportSettings.NONE;
    }
}
