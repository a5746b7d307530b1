package io.crisol.figure;

/**
 * How text is set.
 *
 * @param size in pixels
 * @param strong the heavier weight
 * @param ink its colour
 */
public record TextStyle(double size, boolean strong, Ink ink) {
    /** Where the given point is in the text. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }
}
