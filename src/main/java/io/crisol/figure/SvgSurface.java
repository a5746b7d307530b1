package io.crisol.figure;

import io.crisol.figure.TextStyle.Anchor;
import java.util.Locale;

/** Draws into an SVG 1.1 document. Not thread-safe. */
public final class SvgSurface implements Surface {
    private final double width;
    private final double height;
    private final String description;
    private final StringBuilder body = new StringBuilder();
    private int clips;

    /** @param description what the picture shows, for those who don't see it */
    public SvgSurface(double width, double height, String description) {
        this.width = width;
        this.height = height;
        this.description = description;
    }

    /** A whole figure as SVG. */
    public static String draw(Figure figure, double width, double height, Palette palette, FigurePainter painter) {
        SvgSurface surface = new SvgSurface(width, height, figure.title());
        painter.paint(figure, surface, palette);
        return surface.document();
    }

    /** The document so far. */
    public String document() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + n(width) + "\" height=\"" + n(height)
                + "\" viewBox=\"0 0 " + n(width) + " " + n(height)
                + "\" role=\"img\" font-family=\"Roboto, 'Noto Sans', Arial, sans-serif\">\n<title>"
                + escaped(description) + "</title>\n" + body + "</svg>\n";
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
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n"
                .formatted(n(x), n(y), n(w), n(h), fill(ink)));
    }

    @Override
    public void strokeRect(double x, double y, double w, double h, Ink ink, double lineWidth) {
        body.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\"%s/>\n"
                .formatted(n(x), n(y), n(w), n(h), stroke(ink, lineWidth, false)));
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink, double lineWidth, boolean dashed) {
        body.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>\n"
                .formatted(n(x1), n(y1), n(x2), n(y2), stroke(ink, lineWidth, dashed)));
    }

    @Override
    public void polyline(double[] x, double[] y, Ink ink, double lineWidth, boolean dashed) {
        body.append("<polyline points=\"%s\" fill=\"none\" stroke-linejoin=\"round\"%s/>\n"
                .formatted(points(x, y), stroke(ink, lineWidth, dashed)));
    }

    @Override
    public void fillPolygon(double[] x, double[] y, Ink ink) {
        body.append("<polygon points=\"%s\"%s/>\n".formatted(points(x, y), fill(ink)));
    }

    @Override
    public void fillCircle(double x, double y, double radius, Ink ink) {
        body.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>\n".formatted(n(x), n(y), n(radius), fill(ink)));
    }

    @Override
    public void text(String text, double x, double baseline, Anchor anchor, TextStyle style) {
        String side =
                switch (anchor) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                };
        body.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\"%s%s>%s</text>\n"
                .formatted(
                        n(x),
                        n(baseline),
                        n(style.size()),
                        side,
                        style.strong() ? " font-weight=\"500\"" : "",
                        fill(style.ink()),
                        escaped(text)));
    }

    @Override
    public void clipped(double x, double y, double w, double h, Runnable action) {
        String id = "clip" + clips++;
        body.append("<clipPath id=\"%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>\n"
                .formatted(id, n(x), n(y), n(w), n(h)));
        body.append("<g clip-path=\"url(#").append(id).append(")\">\n");
        action.run();
        body.append("</g>\n");
    }

    private static String fill(Ink ink) {
        return " fill=\"" + ink.hex() + "\"" + (ink.alpha() < 1 ? " fill-opacity=\"" + n(ink.alpha()) + "\"" : "");
    }

    private static String stroke(Ink ink, double width, boolean dashed) {
        return " stroke=\"" + ink.hex() + "\" stroke-width=\"" + n(width) + "\""
                + (ink.alpha() < 1 ? " stroke-opacity=\"" + n(ink.alpha()) + "\"" : "")
                + (dashed ? " stroke-dasharray=\"5 4\"" : "");
    }

    private static String points(double[] x, double[] y) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            all.append(i == 0 ? "" : " ").append(n(x[i])).append(',').append(n(y[i]));
        }
        return all.toString();
    }

    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    /** Escapes what XML reserves and leaves out characters that XML 1.0 forbids. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) || c == '\t')
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
