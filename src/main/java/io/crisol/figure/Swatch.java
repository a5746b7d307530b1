package io.crisol.figure;

/** The small sign of a mark in the legend: what it looks like in the plot. */
final class Swatch {
    private Swatch() {}

    static void paint(Mark mark, double x, double y, Surface surface, Palette palette) {
        Ink ink = palette.of(mark.tone());
        double middle = y + 8;
        switch (mark) {
            case Mark.Points p -> ShapePainter.paint(p.shape(), x + 6, middle, 4.5, ink, surface);
            case Mark.Line l -> surface.line(x, middle, x + 12, middle, ink, 2, l.dashed());
            case Mark.Band b -> surface.fillRect(x, middle - 5, 12, 10, ink.withAlpha(0.3));
            case Mark.Intervals i -> {
                surface.line(x, middle, x + 12, middle, ink, 2, false);
                surface.fillCircle(x + 6, middle, 3.5, ink);
            }
            case Mark.Boxes b -> {
                surface.fillRect(x, middle - 5, 12, 10, ink.withAlpha(0.3));
                surface.strokeRect(x + 0.5, middle - 4.5, 11, 9, ink, 1);
            }
            default -> surface.fillRect(x, middle - 5, 10, 10, ink);
        }
    }
}
