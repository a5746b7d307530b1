package io.crisol.data.read;

import java.util.Arrays;

/**
 * Some rows of a file: where in the text each cell of each wanted column stands. The text belongs to whoever splits it
 * and stays as it is until the block is cleared. Not thread-safe; may be read by several threads once it is full.
 */
final class RowBlock {
    private static final int QUOTED = 1 << 31;

    private final int width;
    private char[] text = new char[0];
    private int[] from;
    private int[] to;
    private int rows;

    /** @param width number of columns */
    RowBlock(int width) {
        this.width = width;
        this.from = new int[Math.max(width, 1 << 12)];
        this.to = new int[from.length];
    }

    /** Forgets all rows. */
    void clear() {
        rows = 0;
    }

    /** Says where the characters of its rows stand; another array must have the same ones. */
    void over(char[] characters) {
        text = characters;
    }

    int rows() {
        return rows;
    }

    /** Notes a cell of the row that is being read. */
    void cell(int column, int begin, int end, boolean quoted) {
        int at = rows * width + column;
        if (at >= from.length) {
            widen(at);
        }
        from[at] = begin;
        to[at] = quoted ? end | QUOTED : end;
    }

    private void widen(int at) {
        int room = Math.max(at + width, from.length + (from.length >> 1));
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
    }

    /** The first characters of a cell of the row that is being read. */
    String shown(int column, int most) {
        int at = rows * width + column;
        return new String(text, from[at], Math.min(most, (to[at] & ~QUOTED) - from[at]));
    }

    /** Removes the quotes that stand for nothing in the cells of the row that is being read: every other one. */
    void undouble(int cells, char quote) {
        for (int at = rows * width; at < rows * width + cells; at++) {
            if (to[at] < 0) {
                int kept = from[at];
                boolean odd = false;
                for (int i = from[at]; i < (to[at] & ~QUOTED); i++) {
                    odd ^= text[i] == quote;
                    if (!odd || text[i] != quote) {
                        text[kept++] = text[i];
                    }
                }
                to[at] = kept | QUOTED;
            }
        }
    }

    /** The row that is being read is whole. */
    void accept() {
        rows++;
    }

    /** Hands all cells of a column on, in the order of the rows. */
    void fill(int column, Cells cells) {
        char[] b = text;
        for (int row = 0, at = column; row < rows; row++, at += width) {
            int end = to[at];
            cells.add(b, from[at], end & ~QUOTED, end < 0);
        }
    }
}
