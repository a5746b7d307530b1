package io.crisol.data.read;

import java.util.Arrays;

/** Distinct texts, numbered from 0 in the order in which they first came. */
final class Dictionary {
    private String[] texts = new String[16];
    private int[] hashes = new int[16];
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
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + b[i];
        }
        hash ^= hash >>> 15;
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (hashes[code] == hash && same(texts[code], b, from, to)) {
                return code;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        return append(new String(b, from, to - from), hash);
    }

    private int append(String text, int hash) {
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        texts[size] = text;
        hashes[size] = hash;
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
            int slot = hashes[code] & mask;
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
