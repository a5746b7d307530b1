package io.crisol.figure;

import io.crisol.figure.TextStyle.Anchor;
import io.crisol.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Lays a figure out and draws it on any surface. Immutable and thread-safe; surfaces are not. */
public final class FigurePainter {
    private final Texts texts;

    /** @param texts the language of numbers, dates and hover texts */
    public FigurePainter(Texts texts) {
        this.texts = texts;
    }

    /** Fills the whole surface with the figure. */
    public Painted paint(Figure figure, Surface surface, Palette palette) {
        return paint(figure, surface, palette, 0);
    }

    /**
     * Fills the whole surface with the figure.
     *
     * @param corner pixels left free of the title in the top right corner, for a menu
     */
    public Painted paint(Figure figure, Surface surface, Palette palette, double corner) {
        return paint(figure, surface, palette, corner, true);
    }

    /**
     * Fills the whole surface with the figure.
     *
     * @param corner pixels left free of the title in the top right corner, for a menu
     * @param withLegend whether the figure says which mark is which; false where that stands beside it
     */
    public Painted paint(Figure figure, Surface surface, Palette palette, double corner, boolean withLegend) {
        FigureLayout at = new FigureLayout(figure, surface.width(), surface.height(), corner, withLegend, texts);
        TextStyle small = new TextStyle(FigureLayout.SMALL, false, palette.muted());
        surface.fillRect(0, 0, surface.width(), surface.height(), palette.ground());
        heading(at, surface, palette, small);
        axes(at, surface, palette, small);
        List<HotSpot> spots = new ArrayList<>();
        MarkPainter marks = new MarkPainter(at, surface, palette, texts, spots);
        surface.clipped(
                at.left - 6,
                at.top - 6,
                at.width() + 12,
                at.height() + 12,
                () -> figure.marks().forEach(marks::paint));
        baseline(at, surface, palette);
        References.paint(at, surface, palette);
        if (at.direct) {
            DirectLabels.paint(at, surface, palette);
        }
        return new Painted(at.left, at.top, at.width(), at.height(), spots);
    }

    private static void heading(FigureLayout at, Surface surface, Palette palette, TextStyle small) {
        TextStyle strong = new TextStyle(FigureLayout.TITLE, true, palette.text());
        for (int i = 0; i < at.title.size(); i++) {
            surface.text(at.title.get(i), 0, 13 + i * FigureLayout.TITLE_LINE, Anchor.START, strong);
        }
        for (FigureLayout.LegendEntry entry : at.legendEntries) {
            Swatch.paint(entry.mark(), entry.x(), entry.y(), surface, palette);
            surface.text(entry.label(), entry.x() + 18, entry.y() + 12, Anchor.START, small);
        }
        if (!at.figure.y().label().isEmpty()) {
            String label = Elide.middle(at.figure.y().label(), surface.width(), FigureLayout.SMALL, false);
            surface.text(label, 0, at.top - 12, Anchor.START, small);
        }
        double y = surface.height() - (at.caption.size() - 1) * FigureLayout.SMALL_LINE - 4;
        for (String line : at.caption) {
            surface.text(line, 0, y, Anchor.START, small);
            y += FigureLayout.SMALL_LINE;
        }
    }

    private void axes(FigureLayout at, Surface surface, Palette palette, TextStyle small) {
        boolean cells = at.figure.marks().stream().anyMatch(Mark.Cells.class::isInstance);
        for (int i = 0; i < at.yTicks.at().length; i++) {
            double y = at.py(at.yTicks.at()[i]);
            if (!at.valuesAlongX() && !cells) {
                surface.line(at.left, crisp(y), at.right, crisp(y), palette.grid(), 1, false);
            }
        }
        for (double value : at.xTicks.at()) {
            double x = at.px(value);
            if (at.valuesAlongX()) {
                surface.line(crisp(x), at.top, crisp(x), at.bottom, palette.grid(), 1, false);
            } else if (!at.x.categories() && !cells) {
                surface.line(crisp(x), at.bottom, crisp(x), at.bottom + 4, palette.axis(), 1, false);
            }
        }
        yLabels(at, surface, small);
        xLabels(at, surface, small);
        if (!at.figure.x().label().isEmpty()) {
            double y = at.bottom + FigureLayout.SMALL_LINE * 2 + 4;
            String label = Elide.middle(at.figure.x().label(), surface.width(), FigureLayout.SMALL, false);
            double half = surface.textWidth(label, FigureLayout.SMALL, false) / 2;
            double middle = Math.clamp((at.left + at.right) / 2, half, Math.max(half, surface.width() - half));
            surface.text(label, middle, y, Anchor.MIDDLE, small);
        }
    }

    private static void yLabels(FigureLayout at, Surface surface, TextStyle small) {
        double[] values = at.yTicks.at();
        int every = at.y.categories() ? every(at.height() / Math.max(1, values.length), FigureLayout.SMALL_LINE) : 1;
        for (int i = 0; i < values.length; i += every) {
            String label = Elide.middle(at.yTicks.labels().get(i), at.left - 8, FigureLayout.SMALL, false);
            surface.text(label, at.left - 8, at.py(values[i]) + 4, Anchor.END, small);
        }
    }

    private static void xLabels(FigureLayout at, Surface surface, TextStyle small) {
        double[] values = at.xTicks.at();
        double slot = at.width() / Math.max(1, values.length);
        int every = at.x.categories() ? every(slot, 28) : 1;
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i += every) {
            String label = at.xTicks.labels().get(i);
            if (at.x.categories()) {
                label = Elide.middle(label, slot * every - 6, FigureLayout.SMALL, false);
            }
            double half = surface.textWidth(label, FigureLayout.SMALL, false) / 2;
            double x = Math.min(at.px(values[i]), surface.width() - half);
            if (x - half >= free) {
                surface.text(label, x, at.bottom + FigureLayout.SMALL_LINE + 2, Anchor.MIDDLE, small);
                free = x + half + 6;
            }
        }
    }

    private static void baseline(FigureLayout at, Surface surface, Palette palette) {
        if (at.figure.marks().stream().anyMatch(Mark.Cells.class::isInstance)) {
            return;
        }
        if (at.valuesAlongX()) {
            double x = at.x.low() <= 0 && at.x.high() >= 0 && !log(at.x) ? at.px(0) : at.left;
            surface.line(crisp(x), at.top, crisp(x), at.bottom, palette.axis(), 1, false);
        } else {
            double y = at.y.low() <= 0 && at.y.high() >= 0 && !log(at.y) ? at.py(0) : at.bottom;
            surface.line(at.left, crisp(y), at.right, crisp(y), palette.axis(), 1, false);
            if (y < at.bottom - 1) {
                surface.line(at.left, crisp(at.bottom), at.right, crisp(at.bottom), palette.grid(), 1, false);
            }
        }
    }

    private static boolean log(Scale scale) {
        return scale.axis() instanceof Axis.Linear l && l.scale() == Axis.Scale.LOG;
    }

    private static int every(double slot, double needed) {
        return (int) Math.max(1, Math.ceil(needed / Math.max(1, slot)));
    }

    /** The middle of a pixel, where a line of one pixel is sharp. */
    static double crisp(double value) {
        return Math.floor(value) + 0.5;
    }
}
