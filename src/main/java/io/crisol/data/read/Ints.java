package io.crisol.data.read;

import java.util.Arrays;

/** A growing list of ints. */
final class Ints {
    private int[] values;
    private int size;

    Ints(int room) {
        values = new int[Math.max(16, room)];
    }

    void add(int value) {
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

    void set(int at, int value) {
        values[at] = value;
    }

    int get(int at) {
        return values[at];
    }

    int[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
