package io.crisol.data.read;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of a sheet; all numbers count from 0 and are inclusive.
 *
 * @param firstRow its first row
 * @param firstColumn its first column
 * @param lastRow its last row; {@link #OPEN} where it goes on to the end of the sheet
 * @param lastColumn its last column; {@link #OPEN} where it goes on to the end
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /** There is no end. */
    public static final int OPEN = Integer.MAX_VALUE;

    private static final Pattern FORM =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{0,7}):\\$?([A-Z]{1,3})\\$?(\\d{0,7})");

    /** The whole sheet. */
    public static final CellRange ALL = new CellRange(0, 0, OPEN, OPEN);

    public CellRange {
        if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
            throw new IllegalArgumentException(
                    "rows " + firstRow + " to " + lastRow + ", columns " + firstColumn + " to " + lastColumn);
        }
    }

    /** Reads {@code B3:F200}, {@code B3:F} (to the last row) or {@code B:F}; empty where it is none of these. */
    public static Optional<CellRange> parse(String text) {
        Matcher m = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!m.matches() || m.group(2).isEmpty() && !m.group(4).isEmpty()) {
            return Optional.empty();
        }
        int firstRow = m.group(2).isEmpty() ? 0 : Integer.parseInt(m.group(2)) - 1;
        int lastRow = m.group(4).isEmpty() ? OPEN : Integer.parseInt(m.group(4)) - 1;
        int firstColumn = column(m.group(1));
        int lastColumn = column(m.group(3));
        return firstRow < 0 || lastRow < firstRow || lastColumn < firstColumn
                ? Optional.empty()
                : Optional.of(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.toCharArray()) {
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    /** The letters of a column: 0 is {@code A}, 26 is {@code AA}. */
    public static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        boolean wholeColumns = firstRow == 0 && lastRow == OPEN;
        String last = letters(Math.min(lastColumn, 16_383));
        return letters(firstColumn)
                + (wholeColumns ? "" : String.valueOf(firstRow + 1))
                + ":"
                + last
                + (lastRow == OPEN ? "" : String.valueOf(lastRow + 1));
    }
}
