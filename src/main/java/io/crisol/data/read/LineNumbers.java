package io.crisol.data.read;

/** The line of the file on which each row begins, kept as the rows where it steps by more or less than one. */
final class LineNumbers {
    private final Ints rows = new Ints(16);
    private final Longs offsets = new Longs(16);
    private long last = Long.MIN_VALUE;

    /** Notes the line of the next row. */
    void add(int row, long line) {
        if (line - row != last) {
            last = line - row;
            rows.add(row);
            offsets.add(last);
        }
    }

    long lineOf(int row) {
        int low = 0;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (rows.get(middle) <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return offsets.get(low) + row;
    }
}
