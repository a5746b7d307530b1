package io.crisol.data.read;

/** Reads times of day: {@code 18:00}, {@code 18:00:05}, {@code 18.00.05}, {@code 18:00:05.250}, {@code 6:30 PM}. */
final class TimeSyntax {
    /** Not a time of day. */
    static final int NONE = -1;

    private TimeSyntax() {}

    static int parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** Milliseconds since midnight; {@link #NONE} where the text between the positions is not a time of day. */
    static int parse(char[] b, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && b[from] <= ' ') {
            from++;
        }
        while (from < to && b[to - 1] <= ' ') {
            to--;
        }
        int half = half(b, from, to);
        if (half >= 0) {
            to -= 2;
            while (from < to && b[to - 1] <= ' ') {
                to--;
            }
        }
        int hourDigits = digits(b, from, to);
        int mark = from + hourDigits;
        if (hourDigits < 1 || hourDigits > 2 || mark >= to || b[mark] != ':' && b[mark] != '.') {
            return NONE;
        }
        int hour = number(b, from, mark);
        if (half >= 0) {
            hour = hour < 1 || hour > 12 ? 99 : hour % 12 + 12 * half;
        }
        return hour > 23 ? NONE : minutes(b, mark, to, hour);
    }

    private static int minutes(char[] b, int mark, int to, int hour) {
        if (digits(b, mark + 1, to) != 2) {
            return NONE;
        }
        int minute = number(b, mark + 1, mark + 3);
        int i = mark + 3;
        if (i == to) {
            return b[mark] == ':' && minute <= 59 ? (hour * 60 + minute) * 60_000 : NONE;
        }
        if (b[i] != b[mark] || digits(b, i + 1, to) != 2) {
            return NONE;
        }
        int second = number(b, i + 1, i + 3);
        i += 3;
        int millis = 0;
        if (i < to) {
            int fraction = digits(b, i + 1, to);
            if (b[i] != '.' && b[i] != ',' || fraction < 1 || fraction > 9 || i + 1 + fraction != to) {
                return NONE;
            }
            for (int k = 0; k < 3; k++) {
                millis = millis * 10 + (k < fraction ? b[i + 1 + k] - '0' : 0);
            }
        }
        return minute <= 59 && second <= 59 ? ((hour * 60 + minute) * 60 + second) * 1000 + millis : NONE;
    }

    /** 0 for AM, 1 for PM at the end, −1 for neither. */
    private static int half(char[] b, int from, int to) {
        if (to - from < 4 || (b[to - 1] | 0x20) != 'm') {
            return -1;
        }
        int letter = b[to - 2] | 0x20;
        return letter == 'a' ? 0 : letter == 'p' ? 1 : -1;
    }

    private static int digits(char[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
            i++;
        }
        return i - from;
    }

    private static int number(char[] b, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (b[i] - '0');
        }
        return value;
    }
}
