package io.crisol.figure;

/** Shape of a point. */
public enum Shape {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS
}
