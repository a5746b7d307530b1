package io.crisol.figure;

import io.crisol.figure.TextStyle.Anchor;
import java.util.ArrayList;
import java.util.List;

/** A surface that only remembers which texts were written where. */
final class TextsSeen implements Surface {
    private record Written(String text, double x, double baseline) {}

    private final double width;
    private final double height;
    private final List<Written> written = new ArrayList<>();

    TextsSeen(double width, double height) {
        this.width = width;
        this.height = height;
    }

    List<String> texts() {
        return written.stream().map(Written::text).toList();
    }

    double baseline(String text) {
        return find(text).baseline();
    }

    double x(String text) {
        return find(text).x();
    }

    private Written find(String text) {
        return written.stream().filter(w -> w.text().equals(text)).findFirst().orElseThrow();
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void fillRect(double x, double y, double w, double h, Ink ink) {}

    @Override
    public void strokeRect(double x, double y, double w, double h, Ink ink, double lineWidth) {}

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink, double lineWidth, boolean dashed) {}

    @Override
    public void polyline(double[] x, double[] y, Ink ink, double lineWidth, boolean dashed) {}

    @Override
    public void fillPolygon(double[] x, double[] y, Ink ink) {}

    @Override
    public void fillCircle(double x, double y, double radius, Ink ink) {}

    @Override
    public void text(String text, double x, double baseline, Anchor anchor, TextStyle style) {
        written.add(new Written(text, x, baseline));
    }

    @Override
    public void clipped(double x, double y, double w, double h, Runnable action) {
        action.run();
    }
}
