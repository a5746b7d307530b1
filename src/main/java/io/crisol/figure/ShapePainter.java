package io.crisol.figure;

/** Draws the shapes of points; all look equally heavy at the same radius. */
final class ShapePainter {
    private ShapePainter() {}

    static void paint(Shape shape, double x, double y, double radius, Ink ink, Surface surface) {
        double r = radius;
        switch (shape) {
            case CIRCLE -> surface.fillCircle(x, y, r, ink);
            case SQUARE -> surface.fillRect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76, ink);
            case TRIANGLE ->
                surface.fillPolygon(
                        new double[] {x, x + r * 1.15, x - r * 1.15},
                        new double[] {y - r * 1.2, y + r * 0.85, y + r * 0.85},
                        ink);
            case DIAMOND ->
                surface.fillPolygon(
                        new double[] {x, x + r * 1.25, x, x - r * 1.25},
                        new double[] {y - r * 1.25, y, y + r * 1.25, y},
                        ink);
            case CROSS -> {
                surface.line(x - r * 0.85, y - r * 0.85, x + r * 0.85, y + r * 0.85, ink, 2, false);
                surface.line(x - r * 0.85, y + r * 0.85, x + r * 0.85, y - r * 0.85, ink, 2, false);
            }
        }
    }
}
