package io.crisol.data.read;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a workbook as texts: numbers with as many digits as they have, dates and times in ISO form where the cell's
 * format shows one. Excel counts days from 1899-12-30 (the first two months of 1900 from the 31st), or from 1904. Not
 * thread-safe.
 */
final class ExcelCells {
    private static final long DAY = 86_400_000L;
    private static final long DAYS_TO_1970 = 25_569;
    private static final int DAYS_TO_1904 = 1462;

    private final boolean from1904;
    private final Map<String, Kind> kinds = new HashMap<>();
    private char decimal = '.';

    private enum Kind {
        NUMBER,
        DATE,
        MOMENT,
        TIME
    }

    ExcelCells(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Says which decimal mark numbers written as text have in this sheet. */
    void decimal(char mark) {
        decimal = mark;
    }

    /** A number's text with the decimal mark of the sheet. */
    String marked(String number) {
        return decimal == '.' ? number : number.replace('.', decimal);
    }

    String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> number(number, cell.getDataFormatString(), cell.getDataFormatId());
            case Boolean truth -> truth.toString();
            case String text -> text;
            case null, default -> "";
        };
    }

    private String number(BigDecimal number, @Nullable String format, @Nullable Integer id) {
        double value = number.doubleValue();
        Kind kind = id != null && builtIn(id) != Kind.NUMBER
                ? builtIn(id)
                : format == null ? Kind.NUMBER : kinds.computeIfAbsent(format, ExcelCells::kind);
        if (kind == Kind.TIME && value >= 0 && value < 1) {
            return LocalTime.ofNanoOfDay(Math.min(DAY - 1, Math.round(value * DAY)) * 1_000_000L)
                    .toString();
        }
        if (kind == Kind.NUMBER || kind == Kind.TIME || value < 0 || value >= 2_958_466) {
            return plain(value);
        }
        long days = from1904 ? DAYS_TO_1970 - DAYS_TO_1904 : value < 60 ? DAYS_TO_1970 - 1 : DAYS_TO_1970;
        var moment = Instant.ofEpochMilli(Math.round((value - days) * DAY)).atOffset(ZoneOffset.UTC);
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return kind == Kind.DATE && midnight
                ? moment.toLocalDate().toString()
                : moment.toLocalDateTime().toString();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** Formats that have a number instead of a pattern. */
    private static Kind builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Kind.DATE;
            case 22 -> Kind.MOMENT;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56 -> Kind.TIME;
            default -> Kind.NUMBER;
        };
    }

    /** What a format's pattern shows; quoted text, colours and escapes do not count. */
    private static Kind kind(String pattern) {
        String bare = pattern.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^]]*]", "")
                .split(";", 2)[0];
        if (bare.contains("general") || bare.contains("#") || bare.contains("0.0") && !bare.contains("s")) {
            return Kind.NUMBER;
        }
        boolean elapsed = bare.contains("[");
        boolean day = bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
        boolean hour = bare.indexOf('h') >= 0 || bare.indexOf('s') >= 0;
        boolean month = bare.indexOf('m') >= 0 && !hour;
        if (elapsed) {
            return Kind.NUMBER;
        }
        return day || month ? (hour ? Kind.MOMENT : Kind.DATE) : hour ? Kind.TIME : Kind.NUMBER;
    }
}
