package io.crisol.data.read;

import java.time.LocalDate;

/**
 * Takes dates apart: {@code 2004-03-10}, {@code 2004/3/10}, {@code 10/03/2004}, {@code 10.3.2004}, {@code 3/10/98}, each
 * with a time of day and an offset from UTC or without. Holds the parts of the last text that was a date. Not
 * thread-safe.
 */
final class DateSyntax {
    private static final long DAY = 86_400_000L;

    private boolean yearFirst;
    private int first;
    private int second;
    private int year;
    private int time;
    private int offsetMinutes;
    private int at;
    private char mark;

    /** Which of the two numbers beside the year is the day, where the year stands last. */
    enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    boolean parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** Whether the text between the positions is a date; for a year-last date with one order of day and month at least. */
    boolean parse(char[] b, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && b[from] <= ' ') {
            from++;
        }
        while (from < to && b[to - 1] <= ' ') {
            to--;
        }
        if (to - from < 6 || b[from] < '0' || b[from] > '9' || !day(b, from, to)) {
            return false;
        }
        time = TimeSyntax.NONE;
        offsetMinutes = 0;
        if (at < to && !timeOfDay(b, to)) {
            return false;
        }
        return yearFirst ? valid(year, first, second) : valid(year, second, first) || valid(year, first, second);
    }

    /** Whether the year stood first. */
    boolean yearFirst() {
        return yearFirst;
    }

    /** Whether points stand between day, month and year, as is usual where the day comes first. */
    boolean dotted() {
        return mark == '.';
    }

    boolean hasTime() {
        return time >= 0;
    }

    /** The last date, with the year first, in milliseconds since 1970. */
    long millis() {
        return millis(year, first, second, time, offsetMinutes);
    }

    /** The parts of the last date, with the year last, in one number from which {@link #unpack} makes the date. */
    long packed() {
        long minutes = Math.max(0, time) / 60_000 - offsetMinutes + 2880;
        long rest = Math.max(0, time) % 60_000;
        return ((((long) year << 5 | first) << 5 | second) << 13 | minutes) << 16 | rest;
    }

    static int packedFirst(long packed) {
        return (int) (packed >> 34) & 31;
    }

    static int packedSecond(long packed) {
        return (int) (packed >> 29) & 31;
    }

    /** Milliseconds since 1970; {@link Long#MIN_VALUE} where there is no such day in that order. */
    static long unpack(long packed, Order order) {
        int year = (int) (packed >> 39);
        int a = packedFirst(packed);
        int b = packedSecond(packed);
        int month = order == Order.DAY_FIRST ? b : a;
        int day = order == Order.DAY_FIRST ? a : b;
        if (!valid(year, month, day)) {
            return Long.MIN_VALUE;
        }
        long minutes = (packed >> 16 & 0x1fff) - 2880;
        return LocalDate.of(year, month, day).toEpochDay() * DAY + minutes * 60_000 + (packed & 0xffff);
    }

    private static long millis(int year, int month, int day, int time, int offsetMinutes) {
        return LocalDate.of(year, month, day).toEpochDay() * DAY + Math.max(0, time) - offsetMinutes * 60_000L;
    }

    private boolean day(char[] b, int from, int to) {
        at = from;
        int one = number(b, to);
        int oneDigits = at - from;
        if (oneDigits == 0 || at >= to) {
            return false;
        }
        mark = b[at];
        if (mark != '-' && mark != '/' && mark != '.') {
            return false;
        }
        int start = ++at;
        int two = number(b, to);
        int twoDigits = at - start;
        if (twoDigits < 1 || twoDigits > 2 || at >= to || b[at] != mark) {
            return false;
        }
        start = ++at;
        int three = number(b, to);
        int threeDigits = at - start;
        yearFirst = oneDigits == 4;
        if (yearFirst) {
            year = one;
            first = two;
            second = three;
            return threeDigits >= 1 && threeDigits <= 2;
        }
        first = one;
        second = two;
        boolean shortYear = threeDigits == 2 && mark == '/';
        year = shortYear ? three + (three < 70 ? 2000 : 1900) : three;
        return oneDigits <= 2 && (threeDigits == 4 || shortYear);
    }

    private boolean timeOfDay(char[] b, int to) {
        if (b[at] != ' ' && b[at] != 'T' && b[at] != 't') {
            return false;
        }
        int start = at + 1;
        int end = offset(b, start, to);
        time = TimeSyntax.parse(b, start, end);
        return time >= 0;
    }

    /** Reads an offset from UTC at the end and says where the time before it ends. */
    private int offset(char[] b, int from, int to) {
        if (b[to - 1] == 'Z' || b[to - 1] == 'z') {
            return to - 1;
        }
        for (int i = to - 3; i > from && i >= to - 6; i--) {
            if (b[i] == '+' || b[i] == '-') {
                at = i + 1;
                int value = number(b, to);
                int digits = at - i - 1;
                if (at < to && b[at] == ':' && digits == 2 && to - at == 3) {
                    at++;
                    value = value * 100 + number(b, to);
                } else if (digits == 2) {
                    value *= 100;
                } else if (digits != 4) {
                    return to;
                }
                int minutes = value / 100 * 60 + value % 100;
                if (at != to || minutes > 18 * 60) {
                    return to;
                }
                offsetMinutes = b[i] == '-' ? -minutes : minutes;
                return i;
            }
        }
        return to;
    }

    private int number(char[] b, int to) {
        int value = 0;
        int most = Math.min(to, at + 5);
        while (at < most && b[at] >= '0' && b[at] <= '9') {
            value = value * 10 + (b[at] - '0');
            at++;
        }
        return value;
    }

    private static boolean valid(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        return day <= 28 || day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    }
}
