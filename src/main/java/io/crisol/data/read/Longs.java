package io.crisol.data.read;

import java.util.Arrays;

/** A growing list of longs. */
final class Longs {
    private long[] values;
    private int size;

    Longs(int room) {
        values = new long[Math.max(16, room)];
    }

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    void truncate(int to) {
        size = Math.min(size, to);
    }

    int size() {
        return size;
    }

    long get(int at) {
        return values[at];
    }

    long[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
