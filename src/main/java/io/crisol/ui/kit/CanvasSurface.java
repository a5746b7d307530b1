package io.crisol.ui.kit;

import io.crisol.figure.Ink;
import io.crisol.figure.Surface;
import io.crisol.figure.TextStyle;
import io.crisol.figure.TextStyle.Anchor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;

/** Draws figures on a canvas of the window. */
final class CanvasSurface implements Surface {
    private static final double[] DASH = {5, 4};
    private static final double[] SOLID = {};

    private final double width;
    private final double height;
    private final GraphicsContext pen;

    CanvasSurface(Canvas canvas) {
        this.width = canvas.getWidth();
        this.height = canvas.getHeight();
        this.pen = canvas.getGraphicsContext2D();
        pen.setFontSmoothingType(FontSmoothingType.GRAY);
        pen.setLineJoin(StrokeLineJoin.ROUND);
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
    public void fillRect(double x, double y, double w, double h, Ink ink) {
        pen.setFill(colour(ink));
        pen.fillRect(x, y, w, h);
    }

    @Override
    public void strokeRect(double x, double y, double w, double h, Ink ink, double lineWidth) {
        stroke(ink, lineWidth, false);
        pen.strokeRect(x, y, w, h);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink, double lineWidth, boolean dashed) {
        stroke(ink, lineWidth, dashed);
        pen.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void polyline(double[] x, double[] y, Ink ink, double lineWidth, boolean dashed) {
        stroke(ink, lineWidth, dashed);
        pen.strokePolyline(x, y, x.length);
    }

    @Override
    public void fillPolygon(double[] x, double[] y, Ink ink) {
        pen.setFill(colour(ink));
        pen.fillPolygon(x, y, x.length);
    }

    @Override
    public void fillCircle(double x, double y, double radius, Ink ink) {
        pen.setFill(colour(ink));
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double baseline, Anchor anchor, TextStyle style) {
        double wide = textWidth(text, style.size(), style.strong());
        double start =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - wide / 2;
                    case END -> x - wide;
                };
        pen.setFont(Font.font(style.strong() ? Fonts.STRONG : Fonts.REGULAR, style.size()));
        pen.setFill(colour(style.ink()));
        pen.fillText(text, start, baseline);
    }

    @Override
    public void clipped(double x, double y, double w, double h, Runnable action) {
        pen.save();
        pen.beginPath();
        pen.rect(x, y, w, h);
        pen.clip();
        action.run();
        pen.restore();
    }

    private void stroke(Ink ink, double lineWidth, boolean dashed) {
        pen.setStroke(colour(ink));
        pen.setLineWidth(lineWidth);
        pen.setLineDashes(dashed ? DASH : SOLID);
    }

    private static Color colour(Ink ink) {
        return Color.rgb(ink.red(), ink.green(), ink.blue(), ink.alpha());
    }
}
