package io.crisol.data.read;

/**
 * Reads numbers with the marks of one file: an optional sign, digits with or without grouping in threes, an optional
 * decimal part and an optional exponent; also {@code Inf} and {@code Infinity}. Blanks around are ignored. The result is
 * the double nearest to what is written. Not thread-safe.
 */
final class NumberSyntax {
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long EXACT = 1L << 53;

    private final char decimal;
    private final char grouping;
    private int at;

    /**
     * @param decimal decimal mark
     * @param grouping thousands mark, {@link ImportSettings#NONE} where numbers have none; a space also stands for the
     *     narrow and the no-break space
     */
    NumberSyntax(char decimal, char grouping) {
        this.decimal = decimal;
        this.grouping = grouping;
    }

    char decimal() {
        return decimal;
    }

    char grouping() {
        return grouping;
    }

    /** The number; NaN where the text is not one. */
    double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** The number between two positions; NaN where the text is not one. */
    double parse(char[] b, int begin, int end) {
        double quick = plainNumber(b, begin, end);
        return Double.isNaN(quick) ? parseAny(b, begin, end) : quick;
    }

    /** The number where it is nothing but a minus sign, digits and a decimal mark, and few of them; NaN otherwise. */
    private double plainNumber(char[] b, int from, int to) {
        int i = from < to && b[from] == '-' ? from + 1 : from;
        int length = to - i;
        if (length == 0 || length > 16) {
            return Double.NaN;
        }
        int mark = -1;
        long mantissa = 0;
        for (; i < to; i++) {
            int digit = b[i] - '0';
            if (digit >= 0 && digit <= 9) {
                mantissa = mantissa * 10 + digit;
            } else if (b[i] == decimal && mark < 0) {
                mark = i;
            } else {
                return Double.NaN;
            }
        }
        if (mantissa > EXACT || mark >= 0 && length == 1) {
            return Double.NaN;
        }
        double size = mark < 0 ? mantissa : mantissa / POWERS[to - mark - 1];
        return b[from] == '-' ? -size : size;
    }

    private double parseAny(char[] b, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && blank(b[from])) {
            from++;
        }
        while (from < to && blank(b[to - 1])) {
            to--;
        }
        int i = from;
        boolean negative = false;
        if (i < to && (b[i] == '-' || b[i] == '+' || b[i] == '−')) {
            negative = b[i] != '+';
            i++;
        }
        int firstDigit = i;
        long mantissa = 0;
        int digits = 0;
        while (i < to && digit(b[i])) {
            if (digits < 18) {
                mantissa = mantissa * 10 + (b[i] - '0');
            }
            digits += mantissa == 0 ? 0 : 1;
            i++;
        }
        if (grouping != ImportSettings.NONE && i < to && i > firstDigit && grouped(b[i])) {
            return parseGrouped(b, from, to, i);
        }
        int written = i - firstDigit;
        int scale = 0;
        if (i < to && b[i] == decimal) {
            i++;
            while (i < to && digit(b[i])) {
                if (digits < 18) {
                    mantissa = mantissa * 10 + (b[i] - '0');
                    scale++;
                }
                digits += mantissa == 0 ? 0 : 1;
                written++;
                i++;
            }
        }
        if (written == 0) {
            return infinity(b, i, to, negative);
        }
        int exponent = 0;
        if (i < to && (b[i] == 'e' || b[i] == 'E')) {
            at = i + 1;
            exponent = exponent(b, to);
            i = at;
        }
        if (i != to) {
            return Double.NaN;
        }
        return value(b, from, to, negative, mantissa, digits, exponent - scale);
    }

    private double value(char[] b, int from, int to, boolean negative, long mantissa, int digits, int power) {
        if (digits <= 18 && mantissa <= EXACT && power >= -22 && power <= 22) {
            double size = power < 0 ? mantissa / POWERS[-power] : mantissa * POWERS[power];
            return negative ? -size : size;
        }
        return Double.parseDouble(plain(b, from, to));
    }

    /** Reads the exponent that begins at {@code at} and moves there behind it; leaves {@code at} off the end if bad. */
    private int exponent(char[] b, int to) {
        boolean negative = at < to && b[at] == '-';
        if (at < to && (b[at] == '-' || b[at] == '+')) {
            at++;
        }
        int first = at;
        int value = 0;
        while (at < to && digit(b[at])) {
            value = Math.min(9999, value * 10 + (b[at] - '0'));
            at++;
        }
        if (at == first) {
            at = -1;
        }
        return negative ? -value : value;
    }

    private double parseGrouped(char[] b, int from, int to, int firstMark) {
        int start = from < to && !digit(b[from]) ? from + 1 : from;
        if (firstMark - start > 3 || b[start] == '0') {
            return Double.NaN;
        }
        int i = firstMark;
        while (i < to && b[i] == b[firstMark]) {
            if (i + 3 >= to || !digit(b[i + 1]) || !digit(b[i + 2]) || !digit(b[i + 3])) {
                return Double.NaN;
            }
            i += 4;
        }
        if (i < to && digit(b[i])) {
            return Double.NaN;
        }
        StringBuilder without = new StringBuilder(to - from);
        for (int k = from; k < to; k++) {
            if (k >= i || b[k] != b[firstMark]) {
                without.append(b[k]);
            }
        }
        String rest = without.toString();
        return rest.indexOf(b[firstMark]) >= 0 ? Double.NaN : parse(rest.toCharArray(), 0, rest.length());
    }

    private boolean grouped(char c) {
        return c == grouping || grouping == ' ' && (c == '\u00a0' || c == '\u202f') || grouping == '\'' && c == '’';
    }

    private String plain(char[] b, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = b[i];
            text.append(c == decimal ? '.' : c == '−' ? '-' : c);
        }
        return text.toString();
    }

    private static double infinity(char[] b, int from, int to, boolean negative) {
        int length = to - from;
        if (length != 3 && length != 8) {
            return Double.NaN;
        }
        String word = new String(b, from, length);
        boolean infinite = word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
        return infinite ? (negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY) : Double.NaN;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f';
    }
}
