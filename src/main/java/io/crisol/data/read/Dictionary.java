package io.crisol.data.read;

import java.util.Arrays;

/** Distinct texts, numbered from 0 in the order in which they first came. */
final class Dictionary {
    private String[] texts = new String[16];
    private long[] keys = new long[16];
    private int[] slots = new int[64];
    private int size;

    int size() {
        return size;
    }

    String text(int code) {
        return texts[code];
    }

    /** The number of the text between two positions; a new one where it has not come before. */
    int code(char[] b, int from, int to) {
        long key = to - from < 8 ? packed(b, from, to) : hash(b, from, to);
        boolean exact = key >= 0;
        int mask = slots.length - 1;
        int slot = spread(key) & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (keys[code] == key && (exact || same(texts[code], b, from, to))) {
                return code;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        return append(new String(b, from, to - from), key);
    }

    /** A short text as a number of its own, at least 0; negative where its characters take too much room. */
    private static long packed(char[] b, int from, int to) {
        long key = 1;
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= b[i];
            key = key << 8 | b[i];
        }
        return all < 0x80 ? key : hash(b, from, to);
    }

    /** A negative number that equal texts share. */
    private static long hash(char[] b, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + b[i];
        }
        return hash | Long.MIN_VALUE;
    }

    private static int spread(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32);
    }

    private int append(String text, long key) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        texts[size] = text;
        keys[size] = key;
        size++;
        if (2 * size > slots.length) {
            widen();
        }
        return size - 1;
    }

    private void widen() {
        slots = new int[4 * slots.length];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = spread(keys[code]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code + 1;
        }
    }

    private static boolean same(String text, char[] b, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != b[i]) {
                return false;
            }
        }
        return true;
    }
}
