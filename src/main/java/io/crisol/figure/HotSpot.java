package io.crisol.figure;

/**
 * A place in a painted figure that answers to the pointer.
 *
 * @param x left edge in pixels
 * @param y top edge
 * @param width its width
 * @param height its height
 * @param hover the exact value, as said when the pointer is over it; may have several lines
 * @param id what a click selects; "" for nothing
 */
public record HotSpot(double x, double y, double width, double height, String hover, String id) {
    double distance(double px, double py) {
        double dx = Math.max(0, Math.max(x - px, px - x - width));
        double dy = Math.max(0, Math.max(y - py, py - y - height));
        return Math.hypot(dx, dy);
    }

    double area() {
        return width * height;
    }
}
