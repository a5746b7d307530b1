package io.crisol.figure;

import io.crisol.figure.TextStyle.Anchor;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws into a picture, without a display. Not thread-safe. */
public final class ImageSurface implements Surface {
    private final double width;
    private final double height;
    private final BufferedImage image;
    private final Graphics2D pen;
    private final Font regular;
    private final Font strong;

    /** @param scale pixels of the picture for each unit: 2 for sharp screens and print */
    public ImageSurface(double width, double height, double scale) {
        this.width = width;
        this.height = height;
        this.image = new BufferedImage(
                (int) Math.ceil(width * scale), (int) Math.ceil(height * scale), BufferedImage.TYPE_INT_ARGB);
        this.pen = image.createGraphics();
        pen.scale(scale, scale);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        this.regular = font("Regular");
        this.strong = font("Medium");
    }

    /** Writes a whole figure as PNG. */
    public static void writePng(
            Figure figure,
            double width,
            double height,
            double scale,
            Palette palette,
            FigurePainter painter,
            OutputStream out)
            throws IOException {
        ImageSurface surface = new ImageSurface(width, height, scale);
        painter.paint(figure, surface, palette);
        ImageIO.write(surface.image, "png", out);
    }

    /** The picture so far. */
    public BufferedImage image() {
        return image;
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
        pen.setColor(colour(ink));
        pen.fill(new Rectangle2D.Double(x, y, w, h));
    }

    @Override
    public void strokeRect(double x, double y, double w, double h, Ink ink, double lineWidth) {
        stroke(ink, lineWidth, false);
        pen.draw(new Rectangle2D.Double(x, y, w, h));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink, double lineWidth, boolean dashed) {
        stroke(ink, lineWidth, dashed);
        pen.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void polyline(double[] x, double[] y, Ink ink, double lineWidth, boolean dashed) {
        stroke(ink, lineWidth, dashed);
        pen.draw(path(x, y));
    }

    @Override
    public void fillPolygon(double[] x, double[] y, Ink ink) {
        Path2D path = path(x, y);
        path.closePath();
        pen.setColor(colour(ink));
        pen.fill(path);
    }

    @Override
    public void fillCircle(double x, double y, double radius, Ink ink) {
        pen.setColor(colour(ink));
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
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
        pen.setFont((style.strong() ? strong : regular).deriveFont((float) style.size()));
        pen.setColor(colour(style.ink()));
        pen.drawString(text, (float) start, (float) baseline);
    }

    @Override
    public void clipped(double x, double y, double w, double h, Runnable action) {
        java.awt.Shape before = pen.getClip();
        pen.clip(new Rectangle2D.Double(x, y, w, h));
        action.run();
        pen.setClip(before);
    }

    private void stroke(Ink ink, double lineWidth, boolean dashed) {
        pen.setColor(colour(ink));
        pen.setStroke(new BasicStroke(
                (float) lineWidth,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                dashed ? new float[] {5, 4} : null,
                0));
    }

    private static Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        return path;
    }

    private static Color colour(Ink ink) {
        return new Color(ink.red(), ink.green(), ink.blue(), (int) Math.round(ink.alpha() * 255));
    }

    private static Font font(String face) {
        String name = "/io/crisol/assets/fonts/Roboto-" + face + ".ttf";
        try (InputStream in = ImageSurface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("typeface not found: " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
