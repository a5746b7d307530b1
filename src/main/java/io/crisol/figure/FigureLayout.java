package io.crisol.figure;

import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Where the parts of a figure stand on a surface of a given size: settled before anything is drawn. */
final class FigureLayout {
    static final double TITLE = 13;
    static final double SMALL = 12;
    static final double TITLE_LINE = 18;
    static final double SMALL_LINE = 16;
    private static final double GAP = 8;

    final Figure figure;
    final Scale x;
    final Scale y;
    final List<String> title;
    final List<String> caption;
    final List<Mark> legend;
    final boolean direct;
    final List<LegendEntry> legendEntries = new ArrayList<>();
    final double legendTop;
    final Ticks xTicks;
    final Ticks yTicks;
    final double left;
    final double top;
    final double right;
    final double bottom;

    /** One entry of the compact legend, already placed. */
    record LegendEntry(Mark mark, String label, double x, double y) {}

    FigureLayout(Figure figure, double width, double height, double corner, boolean withLegend, Texts texts) {
        this.figure = figure;
        this.x = Scale.of(figure.x(), Extent.of(figure, true), texts);
        this.y = Scale.of(figure.y(), Extent.of(figure, false), texts);
        this.title = figure.title().isEmpty() ? List.of() : Wrap.lines(figure.title(), width - corner, TITLE, true, 2);
        this.caption = figure.caption().isEmpty() ? List.of() : Wrap.lines(figure.caption(), width, SMALL, false, 2);
        List<Mark> named = Extent.named(figure);
        this.legend = withLegend && (named.size() > 1 || !named.isEmpty() && title.isEmpty()) ? named : List.of();
        this.direct = DirectLabels.fit(legend, width);
        double at = title.size() * TITLE_LINE + (title.isEmpty() ? 0 : GAP);
        this.legendTop = at;
        if (!direct && !legend.isEmpty()) {
            at = placeLegend(at, title.isEmpty() ? width - corner : width) + GAP;
        }
        if (!figure.y().label().isEmpty()) {
            at += SMALL_LINE + 6;
        }
        this.top = at + (figure.y().label().isEmpty() && title.isEmpty() && legend.isEmpty() ? 6 : 0);
        double captionHeight = caption.isEmpty() ? 0 : caption.size() * SMALL_LINE + 4;
        double xLabel = figure.x().label().isEmpty() ? 0 : SMALL_LINE + 2;
        this.bottom = height - captionHeight - xLabel - SMALL_LINE - 6;
        this.yTicks = y.ticks(wanted(bottom - top, 22));
        this.left = leftMargin(width);
        double rightRoom = direct ? DirectLabels.width(legend, width) + 12 : 0;
        this.right = width - Math.max(rightRoom, 12);
        this.xTicks = x.ticks(wanted(right - left, 64));
    }

    private static int wanted(double room, double each) {
        return (int) Math.clamp(Math.round(room / each), 3, 5);
    }

    private double placeLegend(double from, double width) {
        double atX = 0;
        double atY = from;
        for (Mark mark : legend) {
            String label = Elide.middle(mark.name(), Math.min(width * 0.6, 240), SMALL, false);
            double wide = 18 + TypeFace.of(false).width(label) * SMALL + 16;
            if (atX > 0 && atX + wide > width) {
                atX = 0;
                atY += SMALL_LINE + 2;
            }
            legendEntries.add(new LegendEntry(mark, label, atX, atY));
            atX += wide;
        }
        return atY + SMALL_LINE;
    }

    private double leftMargin(double width) {
        TypeFace face = TypeFace.of(false);
        double widest = yTicks.labels().stream()
                .mapToDouble(l -> face.width(l) * SMALL)
                .max()
                .orElse(0);
        return Math.min(widest, y.categories() ? width * 0.4 : width * 0.3) + GAP;
    }

    double width() {
        return Math.max(1, right - left);
    }

    double height() {
        return Math.max(1, bottom - top);
    }

    /** Horizontal pixel of a value. */
    double px(double value) {
        return left + x.position(value) * width();
    }

    /** Vertical pixel of a value; categories run downwards, numbers upwards. */
    double py(double value) {
        double share = y.position(value);
        return y.categories() ? top + share * height() : bottom - share * height();
    }

    /** Whether the values are read along x: bars or boxes lie, or the categories are on y. */
    boolean valuesAlongX() {
        return y.categories() && !x.categories();
    }
}
