package io.crisol.figure;

import io.crisol.figure.TextStyle.Anchor;
import io.crisol.text.Texts;
import java.util.Arrays;
import java.util.List;

/** Draws the marks of one figure and notes where they answer to the pointer. */
final class MarkPainter {
    private static final int MOST_SPOTS = 4000;

    private final FigureLayout at;
    private final Surface surface;
    private final Palette palette;
    private final Texts texts;
    private final List<HotSpot> spots;

    MarkPainter(FigureLayout at, Surface surface, Palette palette, Texts texts, List<HotSpot> spots) {
        this.at = at;
        this.surface = surface;
        this.palette = palette;
        this.texts = texts;
        this.spots = spots;
    }

    void paint(Mark mark) {
        Ink ink = palette.of(mark.tone());
        switch (mark) {
            case Mark.Bars m -> m.bars().forEach(bar -> bar(m, bar, ink));
            case Mark.Points m -> points(m, ink);
            case Mark.Line m -> line(m, ink);
            case Mark.Band m -> band(m, ink);
            case Mark.Intervals m -> intervals(m, ink);
            case Mark.Boxes m -> m.boxes().forEach(box -> box(m, box, ink));
            case Mark.Cells m -> cells(m);
        }
    }

    private void bar(Mark.Bars mark, Mark.Bar bar, Ink ink) {
        if (!Double.isFinite(bar.value())) {
            return;
        }
        double a = mark.horizontal() ? at.py(bar.from()) : at.px(bar.from());
        double b = mark.horizontal() ? at.py(bar.to()) : at.px(bar.to());
        double from = mark.horizontal() ? at.px(bar.base()) : at.py(bar.base());
        double to = mark.horizontal() ? at.px(bar.value()) : at.py(bar.value());
        double gap = Math.abs(b - a) > 4 ? 0.5 : 0;
        double lowSide = Math.min(a, b) + gap;
        double thick = Math.max(0.5, Math.abs(b - a) - 2 * gap);
        double start = Math.min(from, to);
        double length = Math.abs(to - from);
        String hover = bar.hover().isEmpty() ? barHover(mark, bar) : bar.hover();
        if (mark.horizontal()) {
            surface.fillRect(start, lowSide, length, thick, ink);
            spot(start, lowSide, Math.max(length, 4), thick, hover, "");
        } else {
            surface.fillRect(lowSide, start, thick, length, ink);
            spot(lowSide, start, thick, Math.max(length, 4), hover, "");
        }
    }

    private String barHover(Mark.Bars mark, Mark.Bar bar) {
        Scale base = mark.horizontal() ? at.y : at.x;
        Scale value = mark.horizontal() ? at.x : at.y;
        String where = base.categories()
                ? base.say((bar.from() + bar.to()) / 2)
                : texts.say("figure.range", base.say(bar.from()), base.say(bar.to()));
        return named(mark, texts.say("figure.hover.value", where, value.say(bar.value())));
    }

    private void points(Mark.Points mark, Ink ink) {
        int count = mark.x().length;
        double radius = count > 2000 ? 2 : count > 300 ? 3 : 4.5;
        Ink fill = count > 300 ? ink.withAlpha(0.5) : ink.withAlpha(0.9);
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(mark.x()[i]) || !Double.isFinite(mark.y()[i])) {
                continue;
            }
            double x = at.px(mark.x()[i]);
            double y = at.py(mark.y()[i]);
            ShapePainter.paint(mark.shape(), x, y, radius, fill, surface);
            String hover = i < mark.hovers().size() ? mark.hovers().get(i) : pair(mark, mark.x()[i], mark.y()[i]);
            String id = i < mark.ids().size() ? mark.ids().get(i) : "";
            spot(x - radius, y - radius, 2 * radius, 2 * radius, hover, id);
        }
    }

    private void line(Mark.Line mark, Ink ink) {
        int start = 0;
        for (int i = 0; i <= mark.x().length; i++) {
            boolean gap = i == mark.x().length || !Double.isFinite(mark.y()[i]) || !Double.isFinite(mark.x()[i]);
            if (gap) {
                run(mark, start, i, ink);
                start = i + 1;
            }
        }
        int every = Math.max(1, mark.x().length / 500);
        for (int i = 0; i < mark.x().length; i += every) {
            if (Double.isFinite(mark.y()[i])) {
                double x = at.px(mark.x()[i]);
                double y = at.py(mark.y()[i]);
                spot(x - 1, y - 1, 2, 2, pair(mark, mark.x()[i], mark.y()[i]), "");
            }
        }
    }

    private void run(Mark.Line mark, int from, int to, Ink ink) {
        int count = to - from;
        if (count < 1) {
            return;
        }
        double[] xs = new double[mark.step() ? 2 * count - 1 : count];
        double[] ys = new double[xs.length];
        for (int i = 0; i < count; i++) {
            double x = at.px(mark.x()[from + i]);
            double y = at.py(mark.y()[from + i]);
            int k = mark.step() ? 2 * i : i;
            xs[k] = x;
            ys[k] = y;
            if (mark.step() && i > 0) {
                xs[k - 1] = x;
                ys[k - 1] = ys[k - 2];
            }
        }
        if (count == 1) {
            surface.fillCircle(xs[0], ys[0], 2, ink);
        } else {
            surface.polyline(xs, ys, ink, 2, mark.dashed());
        }
    }

    private void band(Mark.Band mark, Ink ink) {
        int n = mark.x().length;
        double[] xs = new double[2 * n];
        double[] ys = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xs[i] = at.px(mark.x()[i]);
            ys[i] = at.py(mark.high()[i]);
            xs[2 * n - 1 - i] = xs[i];
            ys[2 * n - 1 - i] = at.py(mark.low()[i]);
        }
        if (n > 1 && Arrays.stream(ys).allMatch(Double::isFinite)) {
            surface.fillPolygon(xs, ys, ink.withAlpha(0.18));
        }
    }

    private void intervals(Mark.Intervals mark, Ink ink) {
        boolean flat = mark.horizontal();
        Scale values = flat ? at.x : at.y;
        for (int i = 0; i < mark.at().length; i++) {
            double centre = mark.centre()[i];
            if (!Double.isFinite(centre)) {
                continue;
            }
            double across = flat ? at.py(mark.at()[i]) : at.px(mark.at()[i]);
            double low = flat ? at.px(mark.low()[i]) : at.py(mark.low()[i]);
            double high = flat ? at.px(mark.high()[i]) : at.py(mark.high()[i]);
            double middle = flat ? at.px(centre) : at.py(centre);
            if (Double.isFinite(low) && Double.isFinite(high)) {
                segment(flat, low, across, high, across, ink, 2);
                segment(flat, low, across - 4, low, across + 4, ink, 1.5);
                segment(flat, high, across - 4, high, across + 4, ink, 1.5);
            }
            double x = flat ? middle : across;
            double y = flat ? across : middle;
            surface.fillCircle(x, y, 5.5, palette.ground());
            surface.fillCircle(x, y, 4.5, ink);
            Scale places = flat ? at.y : at.x;
            String said = texts.say(
                    "figure.hover.interval",
                    places.say(mark.at()[i]),
                    values.say(centre),
                    values.say(mark.low()[i]),
                    values.say(mark.high()[i]));
            double from = Double.isFinite(low) ? Math.min(low, high) : middle;
            double to = Double.isFinite(low) ? Math.max(low, high) : middle;
            spot(
                    flat ? from : across - 5,
                    flat ? across - 5 : from,
                    flat ? to - from : 10,
                    flat ? 10 : to - from,
                    named(mark, said),
                    "");
        }
    }

    private void segment(boolean flat, double a1, double c1, double a2, double c2, Ink ink, double width) {
        if (flat) {
            surface.line(a1, c1, a2, c2, ink, width, false);
        } else {
            surface.line(c1, a1, c2, a2, ink, width, false);
        }
    }

    private void box(Mark.Boxes mark, Mark.Box box, Ink ink) {
        boolean flat = mark.horizontal();
        Scale values = flat ? at.x : at.y;
        Scale places = flat ? at.y : at.x;
        double across = flat ? at.py(box.at()) : at.px(box.at());
        double unit = flat ? Math.abs(at.py(box.at() + 1) - across) : Math.abs(at.px(box.at() + 1) - across);
        double half = Math.clamp(unit * 0.28, 3, 16);
        double[] v = {box.low(), box.q25(), box.median(), box.q75(), box.high()};
        double[] p = Arrays.stream(v).map(flat ? at::px : at::py).toArray();
        segment(flat, p[0], across, p[1], across, ink, 1.5);
        segment(flat, p[3], across, p[4], across, ink, 1.5);
        segment(flat, p[0], across - half / 2, p[0], across + half / 2, ink, 1.5);
        segment(flat, p[4], across - half / 2, p[4], across + half / 2, ink, 1.5);
        double from = Math.min(p[1], p[3]);
        double length = Math.abs(p[3] - p[1]);
        double x = flat ? from : across - half;
        double y = flat ? across - half : from;
        double w = flat ? length : 2 * half;
        double h = flat ? 2 * half : length;
        surface.fillRect(x, y, w, h, palette.ground());
        surface.fillRect(x, y, w, h, ink.withAlpha(0.22));
        surface.strokeRect(x, y, w, h, ink, 1.5);
        segment(flat, p[2], across - half, p[2], across + half, ink, 2.5);
        String said = texts.say(
                "figure.hover.box",
                places.say(box.at()),
                values.say(box.median()),
                values.say(box.q25()),
                values.say(box.q75()),
                values.say(box.low()),
                values.say(box.high()));
        double reach = Math.abs(p[4] - p[0]);
        double least = Math.min(p[0], p[4]);
        spot(
                flat ? least : across - half,
                flat ? across - half : least,
                flat ? reach : 2 * half,
                flat ? 2 * half : reach,
                named(mark, said),
                "");
    }

    private void cells(Mark.Cells mark) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : mark.values()) {
            for (double value : row) {
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        double most = Math.max(Math.abs(low), Math.abs(high));
        for (int r = 0; r < mark.values().length; r++) {
            for (int c = 0; c < mark.values()[r].length; c++) {
                double value = mark.values()[r][c];
                double from = Math.min(low, 0) == 0 && low >= 0 ? 0 : low;
                Ink fill = !Double.isFinite(value)
                        ? palette.grid().withAlpha(0.5)
                        : mark.diverging()
                                ? palette.diverging(most == 0 ? 0 : value / most)
                                : palette.sequential(high > from ? (value - from) / (high - from) : 0);
                cell(mark, r, c, fill);
            }
        }
    }

    private void cell(Mark.Cells mark, int r, int c, Ink fill) {
        double x = at.px(c - 0.5);
        double width = at.px(c + 0.5) - x;
        double y = Math.min(at.py(r - 0.5), at.py(r + 0.5));
        double height = Math.abs(at.py(r + 0.5) - at.py(r - 0.5));
        double gap = Math.min(width, height) > 8 ? 1 : 0;
        surface.fillRect(x + gap, y + gap, width - 2 * gap, height - 2 * gap, fill);
        String label = r < mark.labels().length && c < mark.labels()[r].length ? mark.labels()[r][c] : "";
        if (!label.isEmpty() && height >= 16 && surface.textWidth(label, FigureLayout.SMALL, false) <= width - 6) {
            TextStyle style = new TextStyle(FigureLayout.SMALL, false, palette.textOn(fill));
            surface.text(label, x + width / 2, y + height / 2 + 4, Anchor.MIDDLE, style);
        }
        String value = label.isEmpty() ? texts.numbers().significant(mark.values()[r][c], 4) : label;
        spot(x, y, width, height, texts.say("figure.hover.cell", at.y.say(r), at.x.say(c), value), r + "," + c);
    }

    private String pair(Mark mark, double x, double y) {
        return named(mark, texts.say("figure.hover.pair", labelled(at.x, x), labelled(at.y, y)));
    }

    private String labelled(Scale scale, double value) {
        String label = scale.axis().label();
        return label.isEmpty() ? scale.say(value) : texts.say("figure.hover.value", label, scale.say(value));
    }

    private static String named(Mark mark, String said) {
        return mark.name().isEmpty() ? said : mark.name() + "\n" + said;
    }

    private void spot(double x, double y, double width, double height, String hover, String id) {
        if (spots.size() < MOST_SPOTS) {
            spots.add(new HotSpot(x, y, width, height, hover, id));
        }
    }
}
