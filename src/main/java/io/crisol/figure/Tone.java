package io.crisol.figure;

/** A colour by meaning; the theme says which colour it is. DATA_1 to DATA_8 are colour-blind-safe. */
public enum Tone {
    DATA_1,
    DATA_2,
    DATA_3,
    DATA_4,
    DATA_5,
    DATA_6,
    DATA_7,
    DATA_8,
    ACCENT,
    MUTED,
    TEXT,
    GOOD,
    WARN,
    BAD,
    /** Many things behind the one that matters. */
    FAINT;

    /** The n-th data tone, counted from 0, going round. */
    public static Tone data(int n) {
        return values()[Math.floorMod(n, 8)];
    }
}
