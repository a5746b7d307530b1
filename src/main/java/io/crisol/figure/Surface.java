package io.crisol.figure;

import io.crisol.figure.TextStyle.Anchor;

/** What a figure is drawn on: a window's canvas, a picture, an SVG file. Coordinates in pixels from the top left. */
public interface Surface {
    double width();

    double height();

    void fillRect(double x, double y, double width, double height, Ink ink);

    void strokeRect(double x, double y, double width, double height, Ink ink, double lineWidth);

    void line(double x1, double y1, double x2, double y2, Ink ink, double lineWidth, boolean dashed);

    /** An open line through the points. */
    void polyline(double[] x, double[] y, Ink ink, double lineWidth, boolean dashed);

    void fillPolygon(double[] x, double[] y, Ink ink);

    void fillCircle(double x, double y, double radius, Ink ink);

    /** Text on a baseline. */
    void text(String text, double x, double baseline, Anchor anchor, TextStyle style);

    /** Draws what the action draws only within the rectangle. */
    void clipped(double x, double y, double width, double height, Runnable action);

    /** How wide the text is in pixels; the same on every surface, so that layouts agree. */
    default double textWidth(String text, double size, boolean strong) {
        return TypeFace.of(strong).width(text) * size;
    }
}
