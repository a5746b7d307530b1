package io.crisol.data.read;

import java.util.Arrays;

/** A growing list of doubles. */
final class Doubles {
    private double[] values;
    private int size;

    Doubles(int room) {
        values = new double[Math.max(16, room)];
    }

    void add(double value) {
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

    double get(int at) {
        return values[at];
    }

    double[] toArray() {
        return size == values.length ? values : Arrays.copyOf(values, size);
    }
}
